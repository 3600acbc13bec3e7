-- older programs: may open
-- A row of a worklist may be for a day that is still to come: it is neither counted nor listed before.
alter table work add column shows_from text;
drop index work_by_list;
create index work_by_list on work (list, due, since, file, place, centre, assignee, shows_from);
