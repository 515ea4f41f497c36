create schema if not exists control;

-- What the hub itself counts of a business day, beside what the node has told in records.control_total.
create table control.checked (
    node text collate "C" not null,
    feed text collate "C" not null,
    government text collate "C" not null,
    business_day date not null,
    position bigint not null,
    hub_count bigint not null,
    hub_amount bigint not null,
    agrees boolean not null,
    differs_since timestamptz,
    checked_at timestamptz not null,
    primary key (node, feed, government, business_day)
);
create index on control.checked (checked_at) where not agrees;
create index on control.checked (checked_at);

-- Up to which position a node's words have been counted.
create table control.counted (
    node text collate "C" primary key,
    position bigint not null
);

-- Days of whose keys the node was asked.
create table control.question (
    node text collate "C" not null,
    record_type text collate "C" not null,
    government text collate "C" not null,
    business_day date not null,
    asked_at timestamptz not null,
    primary key (node, record_type, government, business_day)
);

-- Records that only one of the two has.
create table control.lost_key (
    node text collate "C" not null,
    record_type text collate "C" not null,
    government text collate "C" not null,
    business_day date not null,
    record_key text collate "C" not null,
    missing_at text not null check (missing_at in ('HUB', 'NODE')),
    primary key (node, record_type, government, business_day, record_key)
);
