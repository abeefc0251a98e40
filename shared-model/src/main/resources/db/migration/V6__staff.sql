-- The back-end: who works on a lead and why, the history of a trajectory, and what its start and log-in must read.

-- Both servers refuse to start on a schema that they do not know.
grant select on flyway_schema_history to jr_login, jr_staff;

-- Wrong passwords of the demo accounts are counted where all nodes see them.
grant insert, update on rate_count to jr_staff;

create table lead_assignment (
  id uuid primary key,
  lead_id uuid not null references lead,
  advisor_id uuid not null references staff_member,
  assigned_by uuid not null references staff_member,
  reason text check (char_length(reason) <= 400),
  at timestamptz not null
);
create index on lead_assignment (lead_id, at);
comment on column lead_assignment.reason is 'required when the lead goes from one advisor to another';

create table trajectory_event (
  id uuid primary key,
  trajectory_id uuid not null references trajectory,
  kind text not null check (kind in ('OPENED', 'CLOSED', 'REOPENED')),
  outcome text check (outcome in ('WORK', 'SELF_EMPLOYED', 'EDUCATION', 'BRANCH_TEAM', 'MOVED', 'OTHER')),
  note text check (char_length(note) <= 4000),
  staff_id uuid not null references staff_member,
  at timestamptz not null,
  check ((kind = 'CLOSED') = (outcome is not null))
);
create index on trajectory_event (trajectory_id, at);
comment on table trajectory_event is 'only ever added to: an outcome stays known after the trajectory is opened again';

alter table lead_assignment enable row level security;
alter table trajectory_event enable row level security;
grant select, insert on lead_assignment, trajectory_event to jr_staff;
create policy staff on lead_assignment to jr_staff using (true) with check (true);
create policy staff on trajectory_event to jr_staff using (true) with check (true);

-- The inbox by track and by state, and finding a person by name or address.
create index trajectory_caseload on trajectory (advisor_id) where state = 'OPEN';
create index lead_of_person on lead (person_id);

alter table lead add column end_note text check (char_length(end_note) <= 1000);

-- The inbox: who waits for a first response comes first, the least time left first.
drop index lead_inbox;
create index lead_inbox on lead ((responded_at is not null), response_due_at, id) where ended_at is null;
create index on lead_signal (subject_id);
