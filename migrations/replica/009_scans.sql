-- older programs: may not open
-- Bytes of scans, in parts. Not a view: what was scanned here is nowhere else until the centre has it.

create table scans (
    hash  text    primary key check (length(hash) = 64),
    bytes integer not null check (bytes > 0),
    -- Scanned at this desk; else asked of the centre.
    mine  integer not null check (mine in (0, 1)),
    -- The centre has all of it.
    sent  integer not null default 0 check (sent in (0, 1)),
    -- An act, waiting or done, names it: it is not forgotten.
    named integer not null default 0 check (named in (0, 1)),
    since text    not null
) strict, without rowid;
create index scans_to_carry on scans (mine, sent);

create table scan_parts (
    hash text    not null references scans (hash) on delete cascade,
    n    integer not null,
    part blob    not null,
    unique (hash, n)
) strict;
