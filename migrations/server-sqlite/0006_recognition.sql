-- Recognition centres (ФК-D.03): who signs in for one on the server's pages, and what was referred to it.

create table recognition_accounts (
    login    text primary key,
    centre   text not null,            -- code in the list of recognition centres
    name     text not null,            -- who signs in; empty where the account is the centre's as a whole
    password text not null,            -- Argon2id, PHC text
    disabled text                      -- the day from which the account is closed
) strict, without rowid;

-- A browser holds a random token, this table only its hash.
create table recognition_sessions (
    hash  text primary key,
    login text not null references recognition_accounts (login),
    ends  text not null
) strict, without rowid;

-- Vouchers by the recognition centre that they were referred to. Can be rebuilt from `files`.
create table referred_vouchers (
    centre  text not null,
    voucher text not null,
    file    text not null references files (id),
    at      text not null,             -- the voucher's stage
    day     text not null,             -- since when
    primary key (centre, voucher)
) strict, without rowid;

create index referred_vouchers_by_stage on referred_vouchers (centre, at, day);

insert into referred_vouchers (centre, voucher, file, at, day)
select json_extract(voucher.value, '$.application.choice.centre.code'),
       json_extract(voucher.value, '$.id'),
       files.id,
       json_extract(voucher.value, '$.stage.at'),
       json_extract(voucher.value, '$.stage.on')
from files, json_each(files.body, '$.vouchers') as voucher
where json_extract(voucher.value, '$.referral') is not null
  and json_extract(voucher.value, '$.application.choice.centre.code') is not null
  and json_extract(voucher.value, '$.stage.on') is not null
  and (files.joined_into is null or json_extract(voucher.value, '$.stage.at') <> 'referred');
