-- older programs: may not open
-- An unfinished form keeps how far this desk had come when it was begun: what others did since is shown beside it.
alter table scratch rename column began_on to began_after;   -- number of the last record held then
update scratch set began_after = (select coalesce(max(n), 0) from records);
