-- older programs: may open
-- The number that the act of a paper drew itself: the same at every desk, and on both papers of a refusal.
alter table papers add column of_act text;
-- Files are folded again: what waits for a message and can have none is a letter, and what was counted before a case came to
-- another centre stays counted where it was done.
update files set stale = 2;
