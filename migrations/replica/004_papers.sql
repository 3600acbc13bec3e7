-- older programs: may not open
-- Official papers: their numbers, archived copies and log. Not a view: nothing here can be made again from the journal.

-- Blocks are of cases or of papers. Those held are of cases.
create table blocks_of (
    of     text    not null check (of in ('cases', 'papers')),
    centre text    not null,
    prefix text    not null,
    year   integer not null,
    first  integer not null,
    last   integer not null check (last >= first),
    next   integer not null check (next between first and last + 1),
    primary key (of, centre, year, first)
) without rowid;
insert into blocks_of select 'cases', centre, prefix, year, first, last, next from number_blocks;
drop table number_blocks;
alter table blocks_of rename to number_blocks;

-- A paper is known by what it tells of; printed again it keeps its number.
create table papers (
    n      integer primary key,
    file   blob    not null,                                 -- empty for a list of many
    kind   text    not null,
    about  text    not null,                                 -- the fact it tells of, or what else makes it one paper
    replica blob,                                            -- of the entry that brought that fact about
    counter integer,
    number text    unique,                                   -- null: the block was empty
    unique (file, kind, about)
);
create index papers_of_an_entry on papers (replica, counter) where replica is not null;

-- What was given out, byte for byte. Another content or language is another copy.
create table paper_copies (
    n         integer primary key,
    paper     integer not null references papers (n),
    language  text    not null check (language in ('kk', 'ru', 'both')),
    confirmed integer not null check (confirmed in (0, 1)),
    content   blob    not null check (length(content) = 32), -- hash of what the code seals
    pdf       blob    not null,
    pdf_hash  blob    not null check (length(pdf_hash) = 32),
    pages     integer not null,
    made      text    not null,
    unique (paper, language, content)
);

create table paper_log (
    n    integer primary key,
    copy integer not null references paper_copies (n),
    what text    not null check (what in ('shown', 'printed', 'saved', 'printed-in-bulk', 'recalled')),
    who  text    not null,
    at   text    not null
);
create index log_of_a_copy on paper_log (copy);
