-- Scans of papers: named by acts that were accepted, their bytes in parts.

create table scans (
    hash  text    primary key check (length(hash) = 64),
    kind  text    not null check (kind in ('pdf', 'jpeg', 'png')),
    bytes integer not null check (bytes > 0)
) strict, without rowid;

-- Who serves the centre of one of these files may send the bytes and have them.
create table scan_files (
    hash text not null references scans (hash),
    file text not null references files (id),
    primary key (hash, file)
) strict, without rowid;

create table scan_parts (
    hash text    not null references scans (hash),
    n    integer not null,
    part blob    not null,
    unique (hash, n)
) strict;
