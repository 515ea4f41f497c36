create schema if not exists alerts;

-- Every alert ever raised. It is raised in the transaction that opens its case; number and content come with its
-- publication, which waits while the case does not stand.
create table alerts.alert (
    id bigint generated always as identity primary key,
    region text not null,
    case_id bigint not null,
    scenario text not null,
    government text not null,
    case_key text not null,
    raised_at timestamptz not null,
    incarnation text,
    number bigint,
    content text,
    numbered_at timestamptz,
    sent_at timestamptz,
    unique (region, incarnation, number)
);
create index alert_case on alerts.alert (case_id);
create index alert_unnumbered on alerts.alert (id) where number is null;
create index alert_unsent on alerts.alert (region, number) where sent_at is null;

-- Gapless per region and incarnation.
create table alerts.numbering (
    region text not null,
    incarnation text not null,
    last_number bigint not null,
    primary key (region, incarnation)
);

-- Whom an alert concerns.
create table alerts.recipient (
    alert_id bigint not null references alerts.alert,
    role text not null,
    person text not null,
    name text not null,
    primary key (alert_id, role)
);
