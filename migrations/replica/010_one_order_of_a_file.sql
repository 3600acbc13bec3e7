-- older programs: may not open
-- A case that went from one centre to another stands in both orders where a desk serves both: it is folded from one of them.
alter table files add column folded_of text;
drop index records_of_a_file;
create index records_of_a_file on records (file, centre, era, seq);
update files set stale = 2;
