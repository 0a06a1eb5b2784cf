create table countersign_bulk (
    run           varchar(100)  not null,
    row_key       varchar(100)  not null,
    state         varchar(20)   not null,
    owner         varchar(100),
    claimed_at    timestamp with time zone,
    claimed_until timestamp with time zone,
    attempts      integer       not null,
    envelope_id   varchar(100),
    reason        varchar(2000),
    primary key (run, row_key)
);
create index countersign_bulk_state on countersign_bulk (run, state);
