-- Answers to the questions of the plan that were spoken instead of typed. The files lie in the blob store under the
-- recording's id: the original as it was sent, and after re-encoding what is played. Only the last is ever served.

create table spoken_answer (
  id uuid primary key,
  version integer not null default 0,
  plan_id uuid not null,
  resident_id uuid not null,
  question text not null check (question ~ '^[a-z0-9-]{1,40}$'),
  state text not null check (state in ('RECEIVED', 'READY', 'REJECTED', 'DELETED')),
  received_at timestamptz not null,
  scan text check (scan in ('CLEAN', 'SKIPPED')),
  ready_at timestamptz,
  duration_ms integer check (duration_ms > 0),
  reason text check (reason in ('TOO_LONG', 'TOO_SHORT', 'TOO_LARGE', 'BROKEN_FILE', 'WRONG_KIND', 'UNSAFE_FILE')),
  ended_at timestamptz,
  shared boolean not null default false,
  original_gone_at timestamptz,
  files_gone_at timestamptz,
  attempts integer not null default 0 check (attempts between 0 and 2),
  lease_token uuid,
  lease_until timestamptz,
  foreign key (plan_id, resident_id) references future_plan (id, resident_id) on delete cascade,
  -- heard by nobody before it was scanned and re-encoded
  check ((state = 'READY') <= (scan is not null and ready_at is not null and duration_ms is not null)),
  check ((state = 'REJECTED') <= (reason is not null)),
  check ((state in ('REJECTED', 'DELETED')) <= (ended_at is not null))
);
create index on spoken_answer (plan_id);
create index on spoken_answer (resident_id, received_at);
create index spoken_answer_work on spoken_answer (received_at) where state = 'RECEIVED';
create index spoken_answer_cleaning on spoken_answer (id) where files_gone_at is null;
comment on column spoken_answer.shared is 'stands in a version of the plan that was sent: only then staff hear it';
comment on column spoken_answer.scan is 'SKIPPED only in demo mode without a scanner';
comment on column spoken_answer.lease_token is 'the worker that has it in hand until lease_until; a later worker has another token';

alter table spoken_answer enable row level security;

-- A resident sends and takes away; what makes a recording playable is written by the back-end alone.
grant select, insert on spoken_answer to jr_resident;
grant update (version, state, ended_at, shared) on spoken_answer to jr_resident;
create policy own_look on spoken_answer for select to jr_resident using (resident_id = current_resident());
create policy own_send on spoken_answer for insert to jr_resident
  with check (resident_id = current_resident() and state = 'RECEIVED' and scan is null and ready_at is null
    and lease_token is null and not shared);
create policy own_change on spoken_answer for update to jr_resident using (resident_id = current_resident())
  with check (resident_id = current_resident());

-- The row says nothing of what was said. The files are given to staff by a use case that asks whether it was sent.
grant select, update on spoken_answer to jr_staff;
create policy staff on spoken_answer to jr_staff using (true) with check (true);

-- A row that goes with its account, before its files did, leaves the id behind, so that the files go too.
create table forgotten_recording (
  id uuid primary key
);
alter table forgotten_recording enable row level security;
grant select, delete on forgotten_recording to jr_staff;
create policy staff on forgotten_recording to jr_staff using (true);

create function remember_recording() returns trigger language plpgsql as $$
begin
  if old.files_gone_at is null then
    insert into forgotten_recording values (old.id) on conflict do nothing;
  end if;
  return null;
end
$$;
revoke all on function remember_recording() from public;
create trigger remember_files after delete on spoken_answer for each row execute function remember_recording();
