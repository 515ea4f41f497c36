-- What sources gave that give nothing twice, as they gave it, encrypted. On another disk than the spool.
create table if not exists kept (
    number integer primary key autoincrement,
    feed text not null,
    digest blob not null unique,
    kept_at integer not null,
    sealed blob not null);
create index if not exists kept_feed on kept (feed, number);

-- One row: since when there is a mirror.
create table if not exists mirror (
    only integer primary key check (only = 1),
    since integer not null);
