create schema if not exists records;
create schema if not exists reference;

-- The last position that each node's records have taken. Locking a row makes the intake of that node serial.
create table records.frontier (
    node text primary key,
    position bigint not null
);

-- What nodes have declared in their chains. A feed that brings a record type for a government takes part in the
-- minimum of records.complete_through.
create table records.declared_feed (
    node text not null,
    feed text not null,
    record_type text not null,
    government text not null,
    valid_from date not null,
    valid_until date,
    promise interval not null,
    primary key (node, feed, record_type, government)
);

create table records.feed_completeness (
    node text not null,
    feed text not null,
    government text not null,
    through date not null,
    told_at timestamptz not null,
    primary key (node, feed, government)
);

-- Moves whenever anything that records.complete_through shows has changed, so that scenarios need not compare.
create table records.completeness_clock (
    single boolean primary key default true check (single),
    ticks bigint not null
);
insert into records.completeness_clock (ticks) values (0);

create view records.complete_through as
select d.record_type, d.government, min(coalesce(c.through, '-infinity'::date)) as through
from records.declared_feed d
left join records.feed_completeness c on c.node = d.node and c.feed = d.feed and c.government = d.government
group by d.record_type, d.government;

create table reference.government (
    code text primary key,
    region text not null,
    family text not null,
    level text not null,
    name_ko text not null,
    name_en text not null,
    valid_from date,
    valid_until date
);
