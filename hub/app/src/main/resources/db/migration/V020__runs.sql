-- A run is one version of a scenario being judged: the active one, which cases follow, and at most one candidate that is
-- to take its place. A run that was replaced or given up is former: its rows are cleared away in pages.
create table crosscheck.run (
    id bigint generated always as identity primary key,
    scenario text collate "C" not null,
    version text not null,
    state text not null check (state in ('active', 'candidate', 'former')),
    -- As of which day it judged last; never goes back.
    today date not null,
    completeness bigint not null,
    upheavals bigint not null,
    begun_at timestamptz not null,
    moved_at timestamptz not null,
    -- A candidate that would open unusually many cases: how many, beside how many there are, and when that was counted.
    opens bigint,
    opens_beside bigint,
    weighed_at timestamptz,
    approved_at timestamptz
);
create unique index run_active on crosscheck.run (scenario) where state = 'active';
create unique index run_candidate on crosscheck.run (scenario) where state = 'candidate';
create index run_former on crosscheck.run (id) where state = 'former';

-- How far a run has read each node's records.
create table crosscheck.run_position (
    run bigint not null,
    node text not null,
    position bigint not null,
    primary key (run, node)
);

-- A candidate is judged government by government, each once.
create table crosscheck.run_government (
    run bigint not null,
    government text collate "C" not null,
    records bigint not null,
    judged_at timestamptz,
    primary key (run, government)
);

-- What a run executes, so that it goes on when the files say something else already.
create table crosscheck.run_statement (
    run bigint not null,
    purpose text collate "C" not null,
    sql text not null,
    parameters text[] not null,
    primary key (run, purpose)
);

insert into crosscheck.run (scenario, version, state, today, completeness, upheavals, begun_at, moved_at)
select scenario, version, 'active', today, completeness, upheavals, moved_at, moved_at from crosscheck.cursor;

insert into crosscheck.run_position (run, node, position)
select r.id, p.node, p.position from crosscheck.cursor_position p join crosscheck.run r on r.scenario = p.scenario;

drop table crosscheck.cursor_position;
drop table crosscheck.cursor;

create table crosscheck.run_finding (
    run bigint not null,
    government text collate "C" not null,
    subject_key text collate "C" not null,
    case_key text collate "C" not null,
    due date,
    amount bigint,
    evidence text,
    officer text,
    version text not null,
    primary key (run, government, subject_key)
);

insert into crosscheck.run_finding
select r.id, f.government, f.subject_key, f.case_key, f.due, f.amount, f.evidence, f.officer, f.version
from crosscheck.finding f join crosscheck.run r on r.scenario = f.scenario;

create index run_finding_case on crosscheck.run_finding (run, government, case_key);
drop table crosscheck.finding;

create table crosscheck.run_agenda (
    run bigint not null,
    government text collate "C" not null,
    subject_key text collate "C" not null,
    case_key text collate "C" not null,
    state text not null,
    due date not null,
    amount bigint,
    primary key (run, government, subject_key)
);

insert into crosscheck.run_agenda
select r.id, a.government, a.subject_key, a.case_key, a.state, a.due, a.amount
from crosscheck.agenda a join crosscheck.run r on r.scenario = a.scenario;

create index run_agenda_due on crosscheck.run_agenda (run, state, due);
drop table crosscheck.agenda;

create table crosscheck.run_unjudged (
    run bigint not null,
    government text collate "C" not null,
    subject_key text collate "C" not null,
    primary key (run, government, subject_key)
);

insert into crosscheck.run_unjudged
select r.id, u.government, u.subject_key
from crosscheck.unjudged u join crosscheck.run r on r.scenario = u.scenario;

drop table crosscheck.unjudged;

-- What the active runs have found: all that cases and people see.
create view crosscheck.finding as
select r.scenario, f.government, f.subject_key, f.case_key, f.due, f.amount, f.evidence, f.officer, f.version
from crosscheck.run r join crosscheck.run_finding f on f.run = r.id
where r.state = 'active';

create view crosscheck.agenda as
select r.scenario, a.government, a.subject_key, a.case_key, a.state, a.due, a.amount
from crosscheck.run r join crosscheck.run_agenda a on a.run = r.id
where r.state = 'active';

create view crosscheck.unjudged as
select r.scenario, u.government, u.subject_key
from crosscheck.run r join crosscheck.run_unjudged u on u.run = r.id
where r.state = 'active';

-- A scenario may fail as it runs, or as its next version is brought up: each is tried again by itself.
alter table crosscheck.failure add column part text not null default 'active';
alter table crosscheck.failure drop constraint failure_pkey;
alter table crosscheck.failure add primary key (scenario, part);
