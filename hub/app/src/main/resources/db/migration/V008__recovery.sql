-- Incarnations that the hub has left because it was restored from a backup: a node that still speaks of one of them
-- tells nothing new.
create table intake.former_incarnation (
    incarnation text primary key,
    left_at timestamptz not null
);
