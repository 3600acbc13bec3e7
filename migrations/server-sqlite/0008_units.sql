-- The structural unit of a centre in which a role is held; a unit itself stands in the centre's body.

alter table roles add column unit text not null default '';
