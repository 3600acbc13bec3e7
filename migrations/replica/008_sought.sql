-- older programs: may not open
-- Occupations that registered people look for, by the district they live in: what demand is counted from (3.1).
create table sought (
    file     integer not null references files (n) on delete cascade,
    stem     text    not null,
    district text    not null,
    primary key (file, stem)
) without rowid;
create index sought_by_stem on sought (district, stem, file);
update files set stale = 2;
