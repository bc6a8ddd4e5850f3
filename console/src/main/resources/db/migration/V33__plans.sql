-- Draws of premises (双随机): the plan and what was laid open before its draw; the nonce is told with the transcript, never before.
create table plan (
    id           text   primary key,
    committed_at bigint not null,
    author       text   not null,
    plan         text   not null,
    commitment   text   not null,
    nonce        text   not null,
    transcript   text
);
create index plan_by_time on plan (committed_at desc, id desc);
