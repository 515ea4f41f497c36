-- Counts changes after which every subject must be judged again: completeness that went back because a feed was
-- declared anew, other holidays, other successions of governments.
alter table records.completeness_clock add column upheavals bigint not null default 0;

-- What the reference tables were last loaded from.
create table reference.content (
    single boolean primary key default true check (single),
    digest text not null
);

alter table crosscheck.cursor add column upheavals bigint not null default 0;

create index declared_feed_type on records.declared_feed (record_type, government);
