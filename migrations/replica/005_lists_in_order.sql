-- A list is read in the order in which it is shown, from pages that lie together; the line of a person beside it, without
-- the person's whole file.
create table work_in_order (
    list       text    not null,
    due        text    not null,                             -- 9999-12-31 where nothing is due
    since      text    not null,
    file       integer not null references files (n) on delete cascade,
    place      integer not null,
    centre     text    not null,
    assignee   text,
    shows_from text,                                         -- neither counted nor listed before that day
    item       text    not null,
    primary key (list, due, since, file, place)
) without rowid;
insert into work_in_order (list, due, since, file, place, centre, assignee, shows_from, item)
    select list, due, since, file, place, centre, assignee, shows_from, item from work;
drop table work;
alter table work_in_order rename to work;
create index work_of_a_file on work (file);
create index work_by_list on work (list, due, since, file, place, centre, assignee, shows_from);
create index lines_of_files on files (n, id, name, iin, standing);
-- Of the acts done here only those of the day are listed.
create index outbox_of_a_day on outbox (state, changed);
