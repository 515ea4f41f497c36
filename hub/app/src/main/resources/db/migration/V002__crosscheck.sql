create schema if not exists crosscheck;

-- One row per scenario that is judged. today never goes back.
create table crosscheck.cursor (
    scenario text primary key,
    version text not null,
    today date not null,
    completeness bigint not null,
    moved_at timestamptz not null
);

-- How far a scenario has read each node's records.
create table crosscheck.cursor_position (
    scenario text not null,
    node text not null,
    position bigint not null,
    primary key (scenario, node)
);

-- A scenario that failed as a whole: it stands still, the others go on.
create table crosscheck.failure (
    scenario text primary key,
    reason text not null,
    attempts integer not null,
    failed_at timestamptz not null,
    again_at timestamptz not null
);

create table crosscheck.finding (
    scenario text collate "C" not null,
    government text collate "C" not null,
    subject_key text collate "C" not null,
    case_key text collate "C" not null,
    due date,
    amount bigint,
    evidence text,
    officer text,
    version text not null,
    primary key (scenario, government, subject_key)
);
create index finding_case on crosscheck.finding (scenario, government, case_key);

-- Subjects with a date still to come (pending), or whose counterpart's feeds are not complete yet (waiting).
create table crosscheck.agenda (
    scenario text collate "C" not null,
    government text collate "C" not null,
    subject_key text collate "C" not null,
    case_key text collate "C" not null,
    state text not null,
    due date not null,
    amount bigint,
    primary key (scenario, government, subject_key)
);
create index agenda_due on crosscheck.agenda (scenario, state, due);

-- Subjects whose rule came out as null: counted and listed, never read as "no case".
create table crosscheck.unjudged (
    scenario text collate "C" not null,
    government text collate "C" not null,
    subject_key text collate "C" not null,
    primary key (scenario, government, subject_key)
);
