-- How far each node's records had come by the end of each minute in which some came: what was known when.
create table records.progress (
    node text not null,
    minute timestamptz not null,
    position bigint not null,
    primary key (node, minute)
);
-- Of what came before this table, nothing is known but that it was there by now.
insert into records.progress (node, minute, position)
select node, date_trunc('minute', now()), position from records.frontier;
