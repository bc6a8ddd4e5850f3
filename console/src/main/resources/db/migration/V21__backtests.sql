-- Rules tried on the stored history.
create table backtest (
    id        text    primary key,
    author    text    not null,
    at        bigint  not null,
    from_at   bigint  not null,
    to_at     bigint  not null,
    rules     text    not null,
    premises  text[]  not null,
    state     text    not null,
    done      integer not null,
    total     integer not null,
    ended_at  bigint,
    report    text,
    trouble   text
);
create index backtest_by_time on backtest (at desc, id desc);
