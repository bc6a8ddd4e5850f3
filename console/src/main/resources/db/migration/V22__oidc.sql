-- Log-ins by an identity provider that are under way: known by the hash of their state, used once.
create table oidc_attempt (
    state_hash bytea  primary key,
    nonce      text   not null,
    verifier   text   not null,
    next       text   not null,
    at         bigint not null
);
