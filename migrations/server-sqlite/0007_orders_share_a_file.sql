-- A case that is sent to another centre is carried there: what was accepted of it stands in that centre's order too, as
-- copies of the same sealed entries. `n` is the order in which the whole server took them.
create table log_of_all (
    n         integer primary key,
    centre    text not null references centres (id),
    era       integer not null,
    seq       integer not null,
    replica   text not null,
    counter   integer not null,
    file      text not null,
    returned  integer not null check (returned in (0, 1)),
    header    text not null,
    body      text,                    -- absent when erased
    erased_by text,
    salt      text not null,
    body_hash text not null,
    hash      text not null,
    outcome   text not null,
    chain     text not null,
    recorded  text not null,
    device    text,                    -- absent for acts of the centre itself
    carried   integer not null default 0 check (carried in (0, 1)),
    unique (centre, era, seq),
    check ((body is null) = (erased_by is not null))
) strict;
insert into log_of_all (centre, era, seq, replica, counter, file, returned, header, body, erased_by, salt, body_hash,
                        hash, outcome, chain, recorded, device)
    select centre, era, seq, replica, counter, file, returned, header, body, erased_by, salt, body_hash,
           hash, outcome, chain, recorded, device
    from log order by recorded, centre, seq;
drop table log;
alter table log_of_all rename to log;
create index log_by_file on log (file, centre, replica, counter);
-- An entry is taken once; only its copies stand in further orders.
create unique index log_by_entry on log (replica, counter) where carried = 0;
