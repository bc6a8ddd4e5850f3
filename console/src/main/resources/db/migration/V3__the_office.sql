-- Whose alert it is: the departments of its items. Everybody's when there are none.
alter table alert add column departments text[] not null default '{}';

-- What a letter of a raw message says about the door through which the message first came.
alter table outbox add column door text;

alter table dead_letter add column retries integer not null default 0;
alter table dead_letter add column retried_at bigint;
alter table dead_letter add column retried_by text;
create index dead_letter_by_reason on dead_letter (reason);

-- Every text that a rule ever had; no text from where it was taken out.
create table rule_version (
    rule    text   not null,
    version bigint not null,
    at      bigint not null,
    author  text   not null,
    reason  text   not null,
    text    text,
    primary key (rule, version)
);

-- Every form that a premise ever had.
create table premise_revision (
    premise  text   not null,
    revision bigint not null,
    at       bigint not null,
    author   text   not null,
    reason   text   not null,
    record   text   not null,
    primary key (premise, revision)
);

create table shift (
    id        text   primary key,
    at        bigint not null,
    outgoing  text   not null,
    incoming  text   not null,
    record    text   not null
);
create index shift_by_time on shift (at desc, id desc);

create table complaint (
    id          text   primary key,
    at          bigint not null,
    enterprise  text   not null,
    contact     text   not null,
    words       text   not null,
    task        text,
    answer      text,
    answered_by text,
    answered_at bigint
);
create index complaint_by_time on complaint (at desc, id desc);

-- Failures in a row lock an account for a while; the second factor is a secret shared with a phone.
alter table account add column failures integer not null default 0;
alter table account add column locked_until bigint;
alter table account add column second_factor text;
alter table account add column second_factor_offered text;
alter table account add column second_factor_step bigint not null default 0;
alter table account add column subject text unique;

-- How well each item of a premise's checklist was supervised, hour by hour: 2 fully, 1 partly, 0 not at all.
create table coverage_hour (
    premise     text     not null,
    item        text     not null,
    hour        bigint   not null,
    supervision smallint not null,
    primary key (hour, premise, item)
);
