create schema if not exists cases;

-- standing is data: whether a finding carries the key. status is what people did; data never overwrites it.
create table cases.case_file (
    id bigint generated always as identity primary key,
    scenario text collate "C" not null,
    government text collate "C" not null,
    case_key text collate "C" not null,
    round integer not null,
    standing boolean not null,
    status text not null,
    due date,
    amount bigint,
    officer text,
    subject_key text collate "C" not null,
    evidence text,
    version text not null,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    cleared_at timestamptz,
    unique (scenario, government, case_key, round)
);
create unique index case_unfinished on cases.case_file (scenario, government, case_key) where status <> 'confirmed';
create index case_standing on cases.case_file (standing, opened_at);
