-- One row: how far the chain reaches, and how far the hub said it has stored it.
create table if not exists chain (
    only integer primary key check (only = 1),
    epoch integer not null,
    sequence integer not null,
    hash blob not null,
    acked_epoch integer not null,
    acked_sequence integer not null,
    incarnation text not null);

-- Sent batches stay for a while: a hub restored from a backup asks for them again. The hash stays for good.
create table if not exists batch (
    epoch integer not null,
    sequence integer not null,
    hash blob not null,
    sealed_at integer not null,
    entries integer not null,
    envelope blob,
    primary key (epoch, sequence)) without rowid;

-- Stands when the hub has batches of the chain that this spool has not: it was restored from a backup, or made anew. With
-- the last batch that it had when it was opened.
create table if not exists outrun (
    only integer primary key check (only = 1),
    sequence integer not null);

-- Stands in a spool that was put back from a backup, until the hub says that it has nothing more: with the last batch of the
-- backup. What came later and was not sent is lost, and only this tells.
create table if not exists restored (
    only integer primary key check (only = 1),
    sequence integer not null);

-- How far what the mirror holds of a feed has been taken.
create table if not exists mirrored (
    feed text primary key,
    number integer not null) without rowid;

-- Feeds read again since the epoch began, until the hub is told that all of them that is there was brought.
create table if not exists snapshot (
    feed text primary key) without rowid;

-- Days of which something may be lost that its source does not give again.
create table if not exists risk (
    feed text primary key,
    from_day text not null,
    to_day text not null,
    why text not null) without rowid;

create table if not exists feed (
    feed text primary key,
    cursor text,
    declared text,
    record_type text,
    declared_at integer,
    last_poll integer,
    last_item integer,
    held_since integer,
    trouble text) without rowid;

-- Which version of which record was sent last, and with which batch. Its rank tells which of two versions the source gave
-- later: the number of its file, or, of what comes otherwise, the last item that was in quarantine before it.
create table if not exists seen (
    feed text not null,
    government text not null,
    record_key text not null,
    hash blob not null,
    sequence integer not null,
    day text not null,
    amount integer not null,
    rank integer not null default 0,
    primary key (feed, government, record_key)) without rowid;
create index if not exists seen_day on seen (feed, government, day);

create table if not exists quarantine (
    id integer primary key,
    feed text not null,
    day text not null,
    refused_at integer not null,
    code text not null,
    reason text not null,
    place text not null,
    raw blob not null,
    resolved_at integer);
create index if not exists quarantine_feed on quarantine (feed, day);
create index if not exists quarantine_open on quarantine (feed, place) where resolved_at is null;

-- What columns a table had when it was read by a layout, and of what kind.
create table if not exists source_column (
    feed text not null,
    layout text not null,
    name text not null,
    kind text not null,
    primary key (feed, layout, name)) without rowid;

-- When a table was last compared whole.
create table if not exists pass (
    feed text primary key,
    ended_at integer not null) without rowid;

-- The last comparison of a table that withdrew nothing, because too much was gone to be believed; until one withdraws.
create table if not exists refused_pass (
    feed text primary key,
    refused_at integer not null,
    records integer not null,
    why text not null) without rowid;

-- How many records the next comparison may withdraw, by an operator's word.
create table if not exists allowed_withdrawal (
    feed text primary key,
    records integer not null) without rowid;

-- Which records the running comparison of a table has met; of no worth to anybody after a crash.
create temp table if not exists passed (
    feed text not null,
    government text not null,
    record_key text not null,
    primary key (feed, government, record_key)) without rowid;

create table if not exists total (
    feed text not null,
    day text not null,
    received integer not null,
    forwarded integer not null,
    unchanged integer not null,
    quarantined integer not null,
    primary key (feed, day)) without rowid;

-- What the source says it has of a business day, as it was counted last.
create table if not exists source_total (
    feed text not null,
    government text not null,
    day text not null,
    basis text not null,
    records integer not null,
    amount integer,
    primary key (feed, government, day)) without rowid;

-- How many rows a file has, and how many of them have been taken as records.
create table if not exists file_total (
    feed text not null,
    sha256 text not null,
    stated integer not null,
    taken integer not null,
    amount integer not null,
    primary key (feed, sha256)) without rowid;

-- Days of which the source has another count than the spool, and the keys that comparing the whole table then brought.
create table if not exists differing_day (
    feed text not null,
    government text not null,
    day text not null,
    primary key (feed, government, day)) without rowid;
create table if not exists missed_key (
    feed text not null,
    government text not null,
    day text not null,
    record_key text not null,
    primary key (feed, government, day, record_key)) without rowid;

-- When a feed's days were told to the hub.
create table if not exists told (
    feed text primary key,
    at integer not null) without rowid;

-- Days of which the hub wants to know the keys.
create table if not exists question (
    record_type text not null,
    government text not null,
    day text not null,
    primary key (record_type, government, day)) without rowid;

create table if not exists complete (
    feed text not null,
    government text not null,
    through text not null,
    pending integer not null,
    primary key (feed, government)) without rowid;

-- What senders have said to be complete, whether it could be believed or not.
create table if not exists claim (
    feed text not null,
    government text not null,
    through text not null,
    primary key (feed, government)) without rowid;

-- Days of which something is known to be missing. Nothing from such a day on is complete before it is put right.
create table if not exists dispute (
    feed text not null,
    government text not null,
    day text not null,
    primary key (feed, government, day)) without rowid;

-- Refused rows of which the sender's word about a day is one row short.
create table if not exists held_day (
    feed text not null,
    place text not null,
    government text not null,
    day text not null,
    primary key (feed, place, government, day)) without rowid;

-- Files by content and what their names tell, such as their day, numbered as they came.
create table if not exists file (
    feed text not null,
    sha256 text not null,
    name text not null,
    day text not null,
    state text not null,
    offset integer not null,
    bad_lines integer not null,
    changed_at integer not null,
    number integer not null default 0,
    primary key (feed, sha256)) without rowid;

-- Files by name, so that a listing tells what need not be fetched again.
create table if not exists listed (
    feed text not null,
    name text not null,
    size integer not null,
    modified integer not null,
    sha256 text not null,
    primary key (feed, name)) without rowid;

create table if not exists push (
    feed text not null,
    push_key text not null,
    sha256 text not null,
    received integer not null,
    forwarded integer not null,
    unchanged integer not null,
    quarantined integer not null,
    taken_at integer not null,
    primary key (feed, push_key)) without rowid;

-- How much room the disk had.
create table if not exists room (
    at integer primary key,
    free integer not null);

-- Feeds that wait for an operator.
create table if not exists pause (
    feed text primary key,
    why text not null,
    since integer not null) without rowid;

-- What a feed had brought on a day when an operator let it go on: it no longer counts against the day's limits.
create table if not exists allowance (
    feed text primary key,
    day text not null,
    forwarded integer not null,
    quarantined integer not null) without rowid;

-- Feeds that an operator wants to be compared whole.
create table if not exists wanted_pass (
    feed text primary key) without rowid;

-- Files that an operator wants to be read again.
create table if not exists wanted_file (
    feed text not null,
    sha256 text not null,
    primary key (feed, sha256)) without rowid;

-- What tokens stand for, encrypted.
create table if not exists vault (
    token text primary key,
    sealed blob not null) without rowid;

-- Of these what came last, in the order of its coming.
create table if not exists vault_recent (
    token text not null,
    sealed blob not null);

-- Which key of tokens the spool works with, what the hub was told of its keys, and what the hub said of its own.
create table if not exists token_state (
    only integer primary key check (only = 1),
    held integer not null,
    told text not null,
    hub integer not null);

-- Which token of the next key stands for the same as one of the former.
create table if not exists token_pair (
    old text primary key,
    new text not null unique,
    sent integer not null) without rowid;
create index if not exists token_pair_unsent on token_pair (old) where sent = 0;

create table if not exists alert (
    incarnation text not null,
    number integer not null,
    text text not null,
    stored_at integer not null,
    primary key (incarnation, number)) without rowid;

create table if not exists delivery (
    incarnation text not null,
    number integer not null,
    role text not null,
    state text not null,
    attempts integer not null,
    next_at integer not null,
    detail text not null,
    primary key (incarnation, number, role)) without rowid;
create index if not exists delivery_due on delivery (state, next_at);
