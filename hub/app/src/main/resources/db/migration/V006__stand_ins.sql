-- Whose place a recipient takes because that person is not on record; empty when nobody's.
alter table alerts.recipient add column stands_in_for text not null default '';
