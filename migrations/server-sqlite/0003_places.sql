-- Codes of the list of places (КАТО): each code that an act names is looked up while the act is accepted. Can be rebuilt from
-- the list in `reference_lists`.
create table places (
    code text primary key
) strict, without rowid;

insert into places (code)
    select distinct json_extract(entry.value, '$.kato')
    from reference_lists, json_each(reference_lists.body) as entry
    where name = 'kato';
