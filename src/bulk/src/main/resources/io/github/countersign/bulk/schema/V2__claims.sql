alter table countersign_bulk add column claim_no bigint default 0 not null;
alter table countersign_bulk add column sending_at timestamp with time zone;
update countersign_bulk set sending_at = claimed_at where state = 'SENDING';
