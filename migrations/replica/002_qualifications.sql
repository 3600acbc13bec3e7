-- older programs: may open
-- The register of professions and the recognition centres (ФК-D.03): reference data, whole lists by version.
create table professions (
    code  text primary key,
    key   text not null,                                     -- both names, folded, and the code
    value text not null
) without rowid;
create table recognition_centres (code text primary key, value text not null) without rowid;
