create schema if not exists rule
-- next
create schema if not exists reference
-- next
create table if not exists reference.holiday (
  date date primary key,
  name_ko text not null,
  name_en text not null
)
-- next
-- What a government has set for itself in place of a scenario's own parameter.
create table if not exists reference.government_value (
  scenario text collate "C" not null,
  parameter text collate "C" not null,
  government text collate "C" not null,
  valid_from date not null,
  value text not null,
  primary key (scenario, parameter, government, valid_from)
)
-- next
-- Which business dates of which government a change concerns; its position is one of the node 'hub'.
create table if not exists reference.government_value_change (
  position bigint not null,
  scenario text collate "C" not null,
  government text collate "C" not null,
  valid_from date not null,
  valid_until date,
  primary key (scenario, position, government, valid_from)
)
-- next
-- While the key of tokens is changed: which token of the next key stands for the same as one of the former key, and whether
-- all that is stored has the new one by now.
create schema if not exists tokens
-- next
create table if not exists tokens.pair (
  old text collate "C" primary key,
  new text collate "C" not null unique,
  moved boolean not null
)
-- next
-- The planner remembers frequent values; these are to be forgotten.
alter table tokens.pair alter column old set statistics 0, alter column new set statistics 0
-- next
create or replace function tokens.within(v text) returns text[]
language sql immutable parallel safe
return array(select found[1] from regexp_matches(v, 'tk[0-9]+:[0-9a-f]{32}', 'g') as found)
-- next
create or replace function tokens.former(v text) returns text
language plpgsql stable parallel safe as $$
declare
  answer text := v;
  token text;
  former text;
begin
  foreach token in array tokens.within(v) loop
    select p.old into former from tokens.pair as p where p.new = token;
    if found then
      answer := replace(answer, token, former);
    end if;
  end loop;
  return answer;
end $$
-- next
-- A token as evidence takes it in: what was found under the former key has the same evidence until it is made anew.
create or replace function rule.evidence_text(v text) returns text
language sql stable parallel safe
return case when current_setting('chungbaek.evidence', true) = 'former' then tokens.former(v) else v end
-- next
create or replace function rule.add_days(d date, n numeric) returns date
language sql immutable parallel safe
return case when abs(n) <= 3652500 then d + trunc(n)::integer end
-- next
create or replace function rule.add_days(t timestamp, n numeric) returns timestamp
language sql immutable parallel safe
return case when abs(n) <= 3652500 then t + make_interval(days => trunc(n)::integer) end
-- next
create or replace function rule.add_hours(t timestamp, n numeric) returns timestamp
language sql immutable parallel safe
return case when abs(n) <= 87660000 then t + make_interval(hours => trunc(n)::integer) end
-- next
-- A month is clamped to its end: 31 January and one month is the last day of February.
create or replace function rule.add_months(d date, n numeric) returns date
language sql immutable parallel safe
return case when abs(n) <= 120000 then (d + make_interval(months => trunc(n)::integer))::date end
-- next
create or replace function rule.add_months(t timestamp, n numeric) returns timestamp
language sql immutable parallel safe
return case when abs(n) <= 120000 then t + make_interval(months => trunc(n)::integer) end
-- next
create or replace function rule.end_of_month(d date) returns date
language sql immutable parallel safe
return (date_trunc('month', d::timestamp) + make_interval(months => 1, days => -1))::date
-- next
create or replace function rule.is_holiday(d date) returns boolean
language sql stable parallel safe
return case when d is not null then
  extract(isodow from d) in (6, 7) or exists (select 1 from reference.holiday as h where h.date = d) end
-- next
create or replace function rule.next_business_day(d date) returns date
language plpgsql stable strict parallel safe as $$
declare
  day date := d;
begin
  -- Asked here, not through rule.is_holiday: every subject of a rule with a deadline comes by, and this is ten times faster.
  while extract(isodow from day) > 5 or exists (select 1 from reference.holiday as h where h.date = day) loop
    day := day + 1;
  end loop;
  return day;
end $$
-- next
-- The n-th business day after d, before d when n is negative, d itself when n is 0.
create or replace function rule.business_days(d date, n numeric) returns date
language plpgsql stable strict parallel safe as $$
declare
  day date := d;
  left_over integer;
begin
  if abs(n) > 100000 then
    return null;
  end if;
  left_over := abs(trunc(n))::integer;
  while left_over > 0 loop
    day := day + sign(n)::integer;
    if extract(isodow from day) < 6 and not exists (select 1 from reference.holiday as h where h.date = day) then
      left_over := left_over - 1;
    end if;
  end loop;
  return day;
end $$
-- next
create or replace function rule.part(v text, first numeric) returns text
language sql immutable parallel safe
return case when abs(first) <= 1000000 then substr(v, trunc(first)::integer) end
-- next
create or replace function rule.part(v text, first numeric, size numeric) returns text
language sql immutable parallel safe
return case when abs(first) <= 1000000 and size between 0 and 1000000
  then substr(v, trunc(first)::integer, trunc(size)::integer) end
-- next
-- Three letters in a row, of every word with two blanks before and one behind it.
create or replace function rule.trigrams(v text) returns text[]
language sql immutable parallel safe
return array(
  select distinct substr('  ' || w.word || ' ', i, 3)
  from regexp_split_to_table(lower(v), '[[:space:][:punct:]]+') as w(word)
  cross join lateral generate_series(1, length(w.word) + 1) as i
  where w.word <> '')
-- next
-- How many trigrams two texts share, of all that they have: 1 for texts of equal words, 0 when they share none. What is
-- compared with itself, as most is, need not be taken apart.
create or replace function rule.similarity(a text, b text) returns numeric
language sql immutable parallel safe
return case when a = b then case when a ~ '[^[:space:][:punct:]]' then 1.000000 else 0 end
when a is not null and b is not null then (
  select coalesce(round(count(*) filter (where x is not null and y is not null)::numeric / nullif(count(*), 0), 6), 0)
  from unnest(rule.trigrams(a)) as x full join unnest(rule.trigrams(b)) as y on x = y) end
-- next
create or replace function rule.won(n numeric) returns bigint
language sql immutable parallel safe
return case when abs(trunc(n)) <= 9223372036854775807 then trunc(n)::bigint end
-- next
-- The text forms are those of keys in batches and files: the values of a key are escaped and joined by '|'.
create or replace function rule.key_text(v text) returns text
language sql immutable parallel safe
return replace(replace(coalesce(v, ''), '\', '\\'), '|', '\|')
-- next
create or replace function rule.key_text(v date) returns text
language sql immutable parallel safe
return coalesce(to_char(v::timestamp, 'YYYY-MM-DD'), '')
-- next
create or replace function rule.key_text(v timestamp) returns text
language sql immutable parallel safe
return coalesce(regexp_replace(to_char(v, 'YYYY-MM-DD"T"HH24:MI:SS.US'), '\.?0{1,6}$', ''), '')
-- next
create or replace function rule.key_text(v numeric) returns text
language sql immutable parallel safe
return coalesce(trim_scale(v)::text, '')
-- next
create or replace function rule.key_text(v boolean) returns text
language sql immutable parallel safe
return case v when true then 'true' when false then 'false' else '' end
-- next
-- Every so many months and days from the first day to the last, at least up to the first one on or after "upto".
create or replace function rule.days_every(first date, months integer, days integer, last date, upto date)
returns setof date
language sql immutable parallel safe rows 12 as $$
  select o.day
  from generate_series(0, greatest(upto - first, 0) / (28 * months + days) + 1) as k
  cross join lateral (
    select (first + make_interval(months => months * k, days => days * k))::date as day) as o
  where o.day <= coalesce(last, 'infinity'::date)
$$
-- next
-- One day of each year from the first day to the last, at least up to the first one on or after "upto".
create or replace function rule.days_each_year(month integer, day integer, first date, last date, upto date)
returns setof date
language sql immutable parallel safe rows 12 as $$
  select o.day
  from generate_series(extract(year from first)::integer, extract(year from greatest(upto, first))::integer + 1) as y
  cross join lateral (
    select make_date(y, month, 1)
      + least(day, extract(day from rule.end_of_month(make_date(y, month, 1)))::integer) - 1 as day) as o
  where o.day >= first and o.day <= coalesce(last, 'infinity'::date)
$$
