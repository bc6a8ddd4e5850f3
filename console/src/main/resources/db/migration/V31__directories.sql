-- What was changed at the desk in the catalogue, the directory of officers and the caps: every form that a thing ever had
-- since. Version is one number for all of them: the version of the book of inspections.
create table directory_edit (
    version  bigint  primary key,
    kind     text    not null,
    id       text    not null,
    revision integer not null,
    at       bigint  not null,
    author   text    not null,
    reason   text    not null,
    record   text    not null,
    unique (kind, id, revision)
);
