-- The pictures among the evidence of an alert, so that a list of alerts can show them.
alter table alert add column pictures text[] not null default '{}';
