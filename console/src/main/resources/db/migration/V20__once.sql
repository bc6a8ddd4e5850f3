-- Answers to posts that carried an Idempotency-Key, for a day: the same post again gets the same answer and does
-- nothing. Written in the transaction that does what the post asked for, so there is never one without the other.
create table once (
    key          bytea   primary key,
    fingerprint  bytea   not null,
    at           bigint  not null,
    status       integer not null,
    content_type text,
    location     text,
    etag         text,
    body         bytea   not null
);
create index once_by_time on once (at);
