-- older programs: may not open
-- An overdue row stands above its owner too: in the list of the head of the unit, later in that of the head of the centre.
-- The law gives the days when the row is made; rows made before get them as after a change of the rulebook.
alter table work add column to_unit text;
alter table work add column to_head text;
create index work_gone_up on work (due, since, file, place, centre, assignee, to_unit, to_head)
    where to_unit is not null or to_head is not null;
-- Who handed a paper out answers for it when it is to be recalled; of older lines only the name is known.
alter table paper_log add column staff text;
