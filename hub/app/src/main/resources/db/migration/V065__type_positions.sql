-- Up to which position a node has sent records of each type: the rest of what it sent says nothing to a scenario that does
-- not read the type. No type stands for all of them.
create table records.type_position (
    node text not null,
    record_type text not null,
    position bigint not null,
    primary key (node, record_type)
);
-- Of what was stored before, nobody knows the types.
insert into records.type_position (node, record_type, position) select node, '', position from records.frontier;
