-- Every rule book that ever held, with who made it and why.
create table rule_book (
    version        bigint primary key,
    effective_from bigint not null,
    made_at        bigint not null,
    author         text   not null,
    reason         text   not null,
    origin         text   not null,
    rules          text   not null
);

-- When an alert was first published here: the deadlines to acknowledge and to dispose count from it.
alter table alert add column raised_at bigint;
update alert set raised_at = published_at;
alter table alert alter column raised_at set not null;

-- What is to raise no notice for a while. An empty column means any.
create table mute (
    id       text   primary key,
    premise  text   not null,
    alert    text,
    rule     text,
    device   text,
    owner    text   not null,
    reason   text   not null,
    from_at  bigint not null,
    until_at bigint not null,
    ended_by text,
    ended_at bigint
);
create index mute_by_premise on mute (premise, until_at);
