-- A feed that is complete to its last day keeps nobody waiting; only while no other goes on, nothing after that day is
-- complete. A feed that has told anything is not waited for before its first day.
create or replace view records.complete_through as
select d.record_type, d.government,
  coalesce(
    nullif(min(case
      when c.through is null then '-infinity'
      when c.through >= d.valid_until then 'infinity'
      else greatest(c.through, d.valid_from - 1) end), 'infinity'),
    max(d.valid_until)) as through
from records.declared_feed d
left join records.feed_completeness c on c.node = d.node and c.feed = d.feed and c.government = d.government
group by d.record_type, d.government;
