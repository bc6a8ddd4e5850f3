-- Everything that happened, in one order that never changes: each row carries the hash of the row before.
-- The sequence has no gaps and follows the order of commits, so it serves as the position of the live stream.
create table history (
    sequence   bigint   primary key,
    kind       text     not null,
    subject    text     not null,
    revision   integer  not null,
    premise    text     not null,
    at         bigint   not null,
    recorded   bigint   not null,
    actor      text,
    content    text     not null,
    attachment text,
    hash       bytea    not null,
    unique (kind, subject, revision)
);

create function history_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the history is append-only';
end $$;

create trigger history_append_only before update or delete on history
    for each row execute function history_is_append_only();
create trigger history_not_truncated before truncate on history
    for each statement execute function history_is_append_only();

-- Its lock is what puts writers into one order.
create table history_head (
    one      boolean primary key default true check (one),
    sequence bigint  not null,
    hash     bytea   not null
);
insert into history_head (sequence, hash) values (0, ''::bytea);

-- Where the consumer stands in each topic; moves in the transaction that stores what was read.
create table position (
    topic     text    not null,
    partition integer not null,
    next      bigint  not null,
    read_at   bigint  not null,
    primary key (topic, partition)
);

create table premise (
    id             text   primary key,
    revision       bigint not null,
    effective_from bigint not null,
    street         text   not null,
    scenario       text   not null,
    record         text   not null,
    origin         text   not null
);
create index premise_by_street on premise (street);

-- The newest revision of every alert, without its evidence, and what people did with it.
create table alert (
    id              text     primary key,
    revision        integer  not null,
    rule            text     not null,
    premise         text     not null,
    device          text,
    state           text     not null,
    severity        text     not null,
    shadow          boolean  not null,
    opened_at       bigint   not null,
    published_at    bigint   not null,
    record          text     not null,
    acknowledged_by text,
    acknowledged_at bigint,
    assignee        text,
    disposition     text
);
create index alert_by_time on alert (opened_at desc, id desc);
create index alert_by_premise on alert (premise, opened_at desc);
create index alert_by_rule on alert (rule, opened_at desc);
create index alert_open on alert (opened_at desc, id desc) where state = 'OPEN' and not shadow;

create table task (
    id           text     primary key,
    revision     integer  not null,
    premise      text     not null,
    state        text     not null,
    kind         text     not null,
    severity     text     not null,
    method       text     not null,
    opened_at    bigint   not null,
    due_at       bigint   not null,
    published_at bigint   not null,
    departments  text[]   not null,
    officers     text[]   not null,
    record       text     not null
);
create index task_by_time on task (opened_at desc, id desc);
create index task_by_premise on task (premise, opened_at desc);

create table task_part (
    alert     text    not null,
    task      text    not null,
    joined_at bigint  not null,
    withdrawn boolean not null,
    primary key (alert, task)
);

create table action (
    id      text   primary key,
    kind    text   not null,
    premise text   not null,
    alert   text,
    task    text,
    actor   text   not null,
    at      bigint not null,
    comment text,
    data    text   not null
);
create index action_by_alert on action (alert, at);
create index action_by_task on action (task, at);
create index action_by_premise on action (premise, at);

-- What was decided here and still has to go to Kafka.
create table outbox (
    id     bigint generated always as identity primary key,
    topic  text   not null,
    key    text   not null,
    value  bytea  not null
);

create table dead_letter (
    id       text   primary key,
    reason   text   not null,
    detail   text   not null,
    raw      bytea  not null,
    source   text   not null,
    format   text   not null,
    received bigint not null
);
create index dead_letter_by_time on dead_letter (received desc, id desc);

create table account (
    name        text    primary key,
    full_name   text    not null,
    password    text    not null,
    roles       text[]  not null,
    departments text[]  not null,
    streets     text[]  not null,
    enabled     boolean not null,
    version     integer not null,
    created_at  bigint  not null
);

-- A session is known by the hash of its token: who reads this table cannot log in with it.
create table session (
    token_hash bytea  primary key,
    account    text   not null references account (name) on delete cascade,
    created_at bigint not null,
    seen_at    bigint not null,
    address    text   not null
);
