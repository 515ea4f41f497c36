-- What is due in a government may come under the code of its successor, or of another that the same successor took over:
-- a day is complete when it is for the whole family. A government that has ended keeps nobody waiting once its feeds are
-- complete through its last day, and one that has not begun does not before its first. Of a family of which one that stands
-- today has no such feed yet, no day is complete: its node may be another, which has not come.
create or replace view records.complete_through as
select f.record_type, f.government,
  case when count(*) filter (where f.stands) over (partition by f.record_type, f.family) < f.standing then '-infinity'
    else coalesce(nullif(min(f.counted) over (partition by f.record_type, f.family), 'infinity'), f.through) end as through
from (
  select o.record_type, o.government, coalesce(g.family, o.government) as family, o.through,
    g.code is not null and g.valid_until is null as stands, coalesce(k.standing, 0) as standing,
    case
      when o.through >= g.valid_until then 'infinity'
      when g.valid_from is null then o.through
      else greatest(o.through, g.valid_from - 1) end as counted
  from (
    select d.record_type, d.government,
      coalesce(
        nullif(min(case
          when c.through is null then '-infinity'
          when c.through >= d.valid_until then 'infinity'
          else greatest(c.through, d.valid_from - 1) end), 'infinity'),
        max(d.valid_until)) as through
    from records.declared_feed d
    left join records.feed_completeness c on c.node = d.node and c.feed = d.feed and c.government = d.government
    group by d.record_type, d.government) o
  left join reference.government g on g.code = o.government
  left join (
    select family, count(*) filter (where valid_until is null) as standing from reference.government group by family) k
    on k.family = g.family) f;
