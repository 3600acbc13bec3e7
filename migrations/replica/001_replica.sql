-- older programs: may not open
-- What one desk keeps: the order as it came down, the outbox, and views that can be thrown away and rebuilt.

-- Who this database is, and how far it has come. One row.
create table replica (
    only_row    integer primary key check (only_row = 1),
    id          blob    not null check (length(id) = 16),
    counter     integer not null check (counter >= 0),       -- of the last entry written here
    hybrid_ms   integer not null,
    hybrid_n    integer not null,
    server_seen text,                                        -- last server time that the server signed
    heads       text    not null default '[]',               -- where the centres' orders stood then
    reference   integer not null default 0,                  -- version of the reference data held
    kato        text    not null default ''                  -- edition of the classifier held
);

-- The order of each centre, as stored bytes: a number is there with its whole record or not at all.
create table records (
    n         integer primary key,
    centre    text    not null,
    era       integer not null check (era >= 0),
    seq       integer not null check (seq >= 1),
    replica   blob    not null check (length(replica) = 16),
    counter   integer not null check (counter >= 1),
    file      blob    not null check (length(file) = 16),    -- whose history it is, after joining
    header    text    not null,
    body      text,
    absent    text,                                          -- why the body is not here: erased, withheld
    salt      text    not null,
    body_hash blob    not null check (length(body_hash) = 32),
    outcome   text    not null,
    chain     blob    not null check (length(chain) = 32),
    recorded  text    not null,
    constraint a_body_is_here_or_absent_for_a_reason check ((body is null) = (absent is not null))
);
create unique index a_number_is_given_once on records (centre, era, seq);
create index records_of_a_file on records (file, era, seq);
create index record_of_an_entry on records (replica, counter);

-- Numbers held of each centre's order, as ranges that do not touch.
create table held (
    centre  text    not null,
    era     integer not null,
    first   integer not null check (first >= 1),
    last    integer not null check (last >= first),
    primary key (centre, era, first)
) without rowid;

-- Acts done here that the centre has not accepted yet, or gave back. The second copy lies in outbox.log.
create table outbox (
    replica  blob    not null check (length(replica) = 16),
    counter  integer not null check (counter >= 1),
    file     blob    not null check (length(file) = 16),
    act      text    not null,
    actor    text    not null,
    claimed  text    not null,
    sealed   text    not null,                               -- exactly what is sent
    facts    text    not null,                               -- provisional: what it brings about on top of what is accepted now
    doubt    text,                                           -- why it would be refused on top of what is accepted now
    state    text    not null check (state in ('waiting', 'sending', 'acknowledged', 'final', 'returned', 'malformed', 'settled')),
    seq      integer,
    answer   text,                                           -- the refusal that came back, or why it could not be read
    because  text,                                           -- the returned entry that it stood on
    settled  text,
    changed  text    not null,
    primary key (replica, counter)
);
create index outbox_of_a_file on outbox (file);
create index outbox_by_state on outbox (state);

-- One row for each person's file: the accepted state, and the state shown where acts of this desk wait on top.
create table files (
    n             integer primary key,
    id            blob    not null unique check (length(id) = 16),
    centre        text    not null,
    accepted      text    not null,
    shown         text,                                      -- null: the accepted state is what is shown
    final_version integer not null default 0,
    era           integer not null default 0,                -- last record folded into the accepted state
    seq           integer not null default 0,
    standing      text    not null,
    name          text,
    iin           text,
    born          text,
    phone         text,
    number        text,
    stage         text    not null default 'start',
    stale         integer not null default 0                 -- records wait to be folded in; 2: from the first one
);
create index files_to_fold on files (n) where stale > 0;
create index files_by_iin on files (iin) where iin is not null;

-- Worklists: counts, lists and their search read this one table.
create table work (
    file     integer not null references files (n) on delete cascade,
    place    integer not null,
    list     text    not null,
    centre   text    not null,
    due      text    not null,                               -- 9999-12-31 where nothing is due
    since    text    not null,
    assignee text,
    item     text    not null,
    primary key (file, place)
) without rowid;
create index work_by_list on work (list, due, since, file, place, centre, assignee);

-- What people are looked for by, folded so that look-alike letters are one.
create table people (
    n   integer primary key references files (n) on delete cascade,
    key text    not null
);
create virtual table people_trigrams using fts5 (key, content = 'people', content_rowid = 'n', tokenize = 'trigram');
create table people_words (
    word text    not null,
    n    integer not null references files (n) on delete cascade,
    primary key (word, n)
) without rowid;
create index words_of_people on people_words (n);

-- Blocks of case numbers bound to this replica.
create table number_blocks (
    centre text    not null,
    prefix text    not null,
    year   integer not null,
    first  integer not null,
    last   integer not null check (last >= first),
    next   integer not null check (next between first and last + 1),
    primary key (centre, year, first)
) without rowid;

-- Unfinished forms of each user. No re-sync touches them.
create table scratch (
    user     text    not null,
    file     blob    not null,                               -- empty for a person who has no file yet
    act      text    not null,
    form     text    not null,
    began_on integer not null,                               -- version of the file it began on
    saved    text    not null,
    primary key (user, file, act)
) without rowid;

create table settings (
    key   text primary key,
    value text not null
) without rowid;

-- Reference data, whole lists by version.
create table centres (id text primary key, value text not null) without rowid;
create table staff (id text primary key, value text not null) without rowid;
create table vacancies (n integer primary key, value text not null);
create table rulebook_overlays (n integer primary key, text text not null);
create table places (
    n     integer primary key,
    kato  text not null unique,
    level text not null,
    ru    text not null,
    kk    text not null,
    key   text not null                                      -- both names, folded, and the code
);
create virtual table places_trigrams using fts5 (key, content = 'places', content_rowid = 'n', tokenize = 'trigram');
