-- older programs: may not open
-- What of each file is counted by the indicators: filled with the other views. Files are folded again from their first
-- record, since decisions are now kept with their terms.
create table counted (
    file     integer not null references files (n) on delete cascade,
    place    integer not null,
    centre   text    not null,
    chart    text    not null,
    category text    not null,
    day      text    not null,
    primary key (file, place)
) without rowid;
create index counted_by_day on counted (chart, day, centre, category, file);
update files set stale = 2;
