create schema if not exists enrolment;

-- What was given out so that a node can enrol. Only the hash is kept: whoever reads this table can enrol nobody.
create table enrolment.token (
    hash bytea primary key,
    region text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

-- The node of each region, and the key that verifies its signatures.
create table enrolment.node (
    region text primary key,
    signing_key text not null,
    enrolled_at timestamptz not null
);

-- Every certificate by which a node is or was known. One that is not here is nobody's.
create table enrolment.certificate (
    fingerprint text primary key,
    region text not null references enrolment.node,
    issuer text not null check (issuer in ('hub', 'agency')),
    issued_at timestamptz not null,
    not_after timestamptz not null,
    revoked_at timestamptz,
    why text
);
create index certificate_region on enrolment.certificate (region);
