-- Feeds that a node reads again from their beginning, after a new epoch of its chain. What is stored of such a feed and
-- was not brought when its snapshot ends is gone at the source.
create table records.snapshot (
    node text collate "C" not null,
    feed text collate "C" not null,
    epoch bigint not null,
    begun_at timestamptz not null,
    ended_at timestamptz,
    settled_at timestamptz,
    withdrawn bigint not null default 0,
    detail text not null default '',
    primary key (node, feed)
);

-- What an unsettled snapshot has brought, or found to be there although it cannot be read.
create table records.snapshot_key (
    node text collate "C" not null,
    feed text collate "C" not null,
    government text collate "C" not null,
    record_key text collate "C" not null,
    primary key (node, government, record_key, feed)
);
