-- An alert that cannot be made is left aside for a while and shown; those behind it go on.
alter table alerts.alert add column failure text;
alter table alerts.alert add column again_at timestamptz;
