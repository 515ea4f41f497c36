-- How often in a row a node was asked for the keys of a day, and what was compared with its answer last.
alter table control.question
    add column asks integer not null default 1,
    add column compared text not null default '';
