-- The first few tables of the local systems of one region. Applied at every start.
create schema if not exists simulator;

create schema if not exists local_tax;
create schema if not exists construction;
create schema if not exists hr;

create table if not exists local_tax.assessment (
    asmt_no text primary key,
    sgg_cd text not null,
    tax_cd text not null,
    pnu text,
    rgst_no text not null,
    asmt_ymd date not null,
    asmt_amt numeric(15) not null,
    staff_no text not null,
    bldg_no text,
    prmt_no text,
    exmp_no text,
    tax_yr numeric,
    tax_base numeric(18),
    tax_rate numeric,
    change_xid xid8 not null default pg_current_xact_id());

create table if not exists construction.completion (
    bldg_no text primary key,
    sgg_cd text not null,
    appr_kind char(2) not null,
    pnu text not null,
    owner_no text not null,
    appr_ymd date not null,
    asmt_value numeric(15) not null,
    exempt_yn char(1) not null,
    staff_no text not null,
    change_xid xid8 not null default pg_current_xact_id());

create table if not exists hr.staff (
    staff_no text primary key,
    sgg_cd text not null,
    staff_nm text not null,
    dept_cd text not null,
    role_cd char(1) not null,
    boss_no text,
    email text not null,
    hired_ymd date not null,
    change_xid xid8 not null default pg_current_xact_id());

create table if not exists hr.appointment (
    order_no text primary key,
    sgg_cd text not null,
    staff_no text not null,
    kind_cd char(2) not null,
    eff_ymd date not null,
    dept_cd text,
    wrt_staff_no text,
    change_xid xid8 not null default pg_current_xact_id());

create index if not exists assessment_change on local_tax.assessment (change_xid);
create index if not exists completion_change on construction.completion (change_xid);
create index if not exists staff_change on hr.staff (change_xid);
create index if not exists appointment_change on hr.appointment (change_xid);

create or replace function simulator.mark_change() returns trigger language plpgsql as $$
begin
    new.change_xid := pg_current_xact_id();
    return new;
end $$;

create or replace trigger mark_change before update on local_tax.assessment
    for each row execute function simulator.mark_change();
create or replace trigger mark_change before update on construction.completion
    for each row execute function simulator.mark_change();
create or replace trigger mark_change before update on hr.staff
    for each row execute function simulator.mark_change();
create or replace trigger mark_change before update on hr.appointment
    for each row execute function simulator.mark_change();
