-- older programs: may not open
-- The accepted state of a file lies apart from its line, which changes with every save; the shown one is not stored but made
-- of it and of the acts that wait.
create table accepted_files (
    n    integer primary key references files (n) on delete cascade,
    file text not null
);
insert into accepted_files (n, file) select n, accepted from files;
alter table files drop column shown;
alter table files drop column accepted;
-- `outbox_of_a_day` begins with the state too.
drop index outbox_by_state;
