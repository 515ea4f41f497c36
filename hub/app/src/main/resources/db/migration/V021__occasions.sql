-- Of a rule that judges each of several days by itself, a subject has one row per day; '-infinity' of any other rule.
drop view crosscheck.finding;
drop view crosscheck.agenda;
drop view crosscheck.unjudged;

alter table crosscheck.run_finding add column occasion date not null default '-infinity';
alter table crosscheck.run_finding drop constraint run_finding_pkey;
alter table crosscheck.run_finding add primary key (run, government, subject_key, occasion);

alter table crosscheck.run_agenda add column occasion date not null default '-infinity';
alter table crosscheck.run_agenda drop constraint run_agenda_pkey;
alter table crosscheck.run_agenda add primary key (run, government, subject_key, occasion);

alter table crosscheck.run_unjudged add column occasion date not null default '-infinity';
alter table crosscheck.run_unjudged drop constraint run_unjudged_pkey;
alter table crosscheck.run_unjudged add primary key (run, government, subject_key, occasion);

create view crosscheck.finding as
select r.scenario, f.government, f.subject_key, f.occasion, f.case_key, f.due, f.amount, f.evidence, f.officer, f.version
from crosscheck.run r join crosscheck.run_finding f on f.run = r.id
where r.state = 'active';

create view crosscheck.agenda as
select r.scenario, a.government, a.subject_key, a.occasion, a.case_key, a.state, a.due, a.amount
from crosscheck.run r join crosscheck.run_agenda a on a.run = r.id
where r.state = 'active';

create view crosscheck.unjudged as
select r.scenario, u.government, u.subject_key, u.occasion
from crosscheck.run r join crosscheck.run_unjudged u on u.run = r.id
where r.state = 'active';

-- Which of its subject's days explains a case.
alter table cases.case_file add column occasion date;
