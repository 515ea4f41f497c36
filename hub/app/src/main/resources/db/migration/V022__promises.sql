-- A feed that has told nothing yet is late when its promise has passed since it was declared.
alter table records.declared_feed add column declared_at timestamptz not null default now();
