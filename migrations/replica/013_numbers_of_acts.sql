-- older programs: may open
-- The number that the act of a paper drew itself: the same at every desk, and on both papers of a refusal.
alter table papers add column of_act text;
