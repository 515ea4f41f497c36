-- Each node moves a row of its own: with one for all, every node waited for the transactions of all others.
-- Their sum moves whenever anything that records.complete_through shows has changed, in every snapshot alike.
create table records.completeness_tick (
    node text primary key,
    ticks bigint not null
);
-- What was counted before the nodes counted for themselves.
insert into records.completeness_tick (node, ticks) select '', ticks from records.completeness_clock;
alter table records.completeness_clock drop column ticks;

-- A node that begins declares a feed after the other: each asks how far its type's feeds are complete.
create index on records.declared_feed (record_type, government);
