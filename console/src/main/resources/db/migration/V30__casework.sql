-- What people found, decided and asked for, and what the stream says of orders. Everything here follows from the case
-- file: lost, it is read again from there.
create table finding (
    id          text    primary key,
    task        text    not null,
    premise     text    not null,
    item        text    not null,
    result      text    not null,
    departments text[]  not null,
    at          bigint  not null,
    record      text    not null
);
create index finding_by_task on finding (task, at);
create index finding_by_premise on finding (premise, item, at);

create table disposition (
    id           text    primary key,
    task         text    not null,
    premise      text    not null,
    item         text    not null,
    dispositions text[]  not null,
    lenient      boolean not null,
    signers      text[]  not null,
    by_account   text    not null,
    at           bigint  not null,
    words        text
);
create index disposition_by_task on disposition (task, at);

create table rectification_order (
    id           text    primary key,
    revision     integer not null,
    task         text    not null,
    premise      text    not null,
    item         text    not null,
    departments  text[]  not null,
    status       text    not null,
    served_at    bigint  not null,
    due_at       bigint  not null,
    published_at bigint  not null,
    record       text    not null
);
create index rectification_order_by_time on rectification_order (served_at desc, id desc);
create index rectification_order_by_task on rectification_order (task);

create table credit_event (
    id          text   primary key,
    premise     text   not null,
    item        text   not null,
    order_id    text   not null,
    departments text[] not null,
    at          bigint not null,
    record      text   not null
);
create index credit_event_by_time on credit_event (at desc, id desc);

create table remote_check (
    task    text   primary key,
    premise text   not null,
    at      bigint not null,
    record  text   not null
);

create table transfer (
    id          text   primary key,
    task        text,
    premise     text   not null,
    item        text   not null,
    departments text[] not null,
    state       text   not null,
    at          bigint not null,
    record      text   not null
);
create index transfer_unanswered on transfer (at) where state = 'OFFERED';
create index transfer_by_time on transfer (at desc, id desc);
create index transfer_by_task on transfer (task);

create table consultation (
    id          text    primary key,
    transfer    text    not null,
    premise     text    not null,
    departments text[]  not null,
    decided     boolean not null,
    at          bigint  not null,
    record      text    not null
);
create index consultation_by_time on consultation (at desc, id desc);

create table rating (
    task        text     primary key,
    premise     text     not null,
    departments text[]   not null,
    stars       smallint not null,
    words       text     not null,
    at          bigint   not null
);

-- Penalties that must be public, and from when to when. Results of checks follow from the tasks.
create table publication (
    id           text   primary key,
    kind         text   not null,
    task         text   not null,
    premise      text   not null,
    departments  text[] not null,
    words        text   not null,
    decided_at   bigint not null,
    publish_by   bigint not null,
    shown_until  bigint not null,
    published_at bigint not null,
    withdrawn_at bigint
);
create index publication_by_time on publication (published_at desc, id desc);

-- Whether a complaint proved right; null while nobody has said.
alter table complaint add column upheld boolean;
