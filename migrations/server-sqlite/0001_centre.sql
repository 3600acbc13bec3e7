-- What the centre keeps: the order of entries of each centre, the files folded from it, who may act, and what is to be
-- sent. The log is the truth; `files` and `open_registrations` can be rebuilt from it (`mansap-server verify` compares).

create table meta (
    name  text primary key,
    value text not null
) strict, without rowid;

-- The office tree. era, seq and chain say where the centre's order stands; seq grows by one, without gaps.
create table centres (
    id    text primary key,
    body  text not null,
    era   integer not null default 1 check (era >= 1),
    seq   integer not null default 0 check (seq >= 0),
    chain text not null
) strict, without rowid;

create table staff (
    id       text primary key,
    name     text not null,
    short    text not null,
    password text not null,            -- Argon2id, PHC text
    disabled text                      -- the day from which the account is closed
) strict, without rowid;

-- A role in a centre: own, or for the days of a deputy's order.
create table roles (
    staff        text not null references staff (id),
    role         text not null,
    centre       text not null references centres (id),
    order_number text not null default '',
    from_day     text,
    to_day       text,
    check ((order_number = '') or (from_day is not null and to_day is not null)),
    primary key (staff, role, centre, order_number)
) strict, without rowid;

create table devices (
    id       text primary key,
    name     text not null,
    key      text not null unique,     -- ed25519, public
    share    text not null,            -- wraps the desk's database key for a user who is new there
    centres  text not null,            -- JSON list: the device's scope
    enrolled text not null,
    expires  text not null,
    revoked  text,
    seen     text
) strict, without rowid;

-- An installation and one generation of its database belongs to one device for ever.
create table replicas (
    id     text primary key,
    device text not null references devices (id),
    bound  text not null
) strict;

-- One-time enrolment codes; only the hash of the secret is kept.
create table enrolment_codes (
    secret_hash text primary key,
    centres     text not null,
    made        text not null,
    expires     text not null,
    device_days integer not null,
    used_by     text references devices (id)
) strict, without rowid;

-- The centre's order. Texts are stored exactly as they came or were first written, and are never encoded again.
create table log (
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
    primary key (centre, era, seq),
    unique (replica, counter),
    check ((body is null) = (erased_by is not null))
) strict;

create index log_by_file on log (file);

create table files (
    id          text primary key,
    centre      text not null references centres (id),
    version     integer not null,
    body        text not null,
    iin         text,
    stage       text not null,
    joined_into text,
    began       integer not null       -- order in which files came to the centre
) strict, without rowid;

create unique index files_by_age on files (began);
create index files_by_iin on files (iin) where iin is not null;

-- One person, one register: an open registration of an ИИН stands once in the country.
create table open_registrations (
    iin    text primary key,
    file   text not null unique references files (id),
    centre text not null,
    number text
) strict, without rowid;

-- Case numbers. A block belongs to one replica (or to the centre itself) and one year.
create table blocks (
    prefix  text not null,
    year    integer not null,
    first   integer not null,
    last    integer not null,
    centre  text not null references centres (id),
    replica text,                      -- absent: the centre's own block
    drawn   integer not null default 0,
    given   text not null,
    primary key (prefix, year, first),
    check (first <= last)
) strict, without rowid;

-- A number is used once. Void: its act was returned; it is never used again.
create table numbers (
    number  text primary key,
    replica text not null,
    counter integer not null,
    void    integer not null check (void in (0, 1))
) strict, without rowid;

-- What final facts ask to be done outside, keyed by (entry, n): written with the fact, claimed by a worker with a lease.
create table effects (
    replica    text not null,
    counter    integer not null,
    n          integer not null,
    kind       text not null,
    file       text not null,
    centre     text not null,
    state      text not null default 'waiting' check (state in ('waiting', 'done', 'dropped')),
    tries      integer not null default 0,
    not_before text not null,
    lease      text,
    remark     text,
    primary key (replica, counter, n)
) strict, without rowid;

create index effects_waiting on effects (kind, not_before) where state = 'waiting';

-- Whole lists that desks receive, each as one JSON text.
create table reference_lists (
    name    text primary key,
    body    text not null,
    changed text not null
) strict, without rowid;

-- Rulebook editions published after the built-in one: TOML overlays, in order, each checked before it stands here.
create table rulebook_editions (
    n         integer primary key,
    edition   text not null,
    text      text not null,
    published text not null
) strict;
