create schema if not exists intake;

-- How far each node's chain reaches.
create table intake.chain (
    node text collate "C" primary key,
    epoch bigint not null,
    sequence bigint not null,
    hash bytea not null,
    heard_at timestamptz not null,
    stopped_at timestamptz,
    stopped_because text
);

create table intake.batch (
    node text collate "C" not null,
    epoch bigint not null,
    sequence bigint not null,
    hash bytea not null,
    received_at timestamptz not null,
    feed text,
    record_type text,
    entries integer not null,
    primary key (node, epoch, sequence)
);

create table intake.refusal (
    region text not null,
    code text not null,
    hash bytea not null,
    message text not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    times bigint not null default 1,
    primary key (region, code, hash)
);

-- Batches that verified but could not be stored; replayed in their order once they can be.
create table intake.parked (
    node text collate "C" not null,
    epoch bigint not null,
    sequence bigint not null,
    feed text not null,
    reason text not null,
    body bytea not null,
    parked_at timestamptz not null,
    primary key (node, epoch, sequence, feed)
);
create index on intake.parked (node, feed);

-- Changes when this database is made anew or restored, so that nodes notice.
create table intake.hub (
  single boolean primary key default true check (single),
  incarnation text not null
);
insert into intake.hub (incarnation) values (replace(gen_random_uuid()::text, '-', ''));
