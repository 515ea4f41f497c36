-- Up to which of its positions a node's records were stored at a time, one row per transaction: with this, and with what
-- replaced a version, one can ask what was known then.
create table records.stored (
    node text collate "C" not null,
    stored_at timestamptz not null,
    position bigint not null,
    primary key (node, stored_at)
);
-- Of records stored before, nothing tells when.
insert into records.stored (node, stored_at, position)
select node, now(), position from records.frontier where position > 0;

-- What each feed has told of its completeness, and when.
create table records.feed_told (
    node text collate "C" not null,
    feed text collate "C" not null,
    government text collate "C" not null,
    through date not null,
    told_at timestamptz not null,
    primary key (node, feed, government, through)
);
insert into records.feed_told (node, feed, government, through, told_at)
select node, feed, government, through, told_at from records.feed_completeness;
