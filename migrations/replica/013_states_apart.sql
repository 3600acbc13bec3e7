-- older programs: may not open
-- The states of a file lie apart from its line: a save writes the shown one only, and a change of the line neither.
create table accepted_files (
    n    integer primary key references files (n) on delete cascade,
    file text not null                                       -- folded from the order
);
create table shown_files (
    n    integer primary key references files (n) on delete cascade,
    file text not null                                       -- with this desk's waiting acts on top; no row: nothing waits
);
insert into accepted_files (n, file) select n, accepted from files;
insert into shown_files (n, file) select n, shown from files where shown is not null;
alter table files drop column shown;
alter table files drop column accepted;
-- `outbox_of_a_day` begins with the state too.
drop index outbox_by_state;
