-- Goals and steps of a future plan, and what an advisor writes to it.

alter table future_plan add column reminders boolean not null default true;
comment on column future_plan.reminders is 'whether the resident wants a message before the day of a step';

create table goal (
  id uuid primary key,
  plan_id uuid not null,
  resident_id uuid not null,
  words text not null check (char_length(words) between 1 and 200),
  revision integer not null check (revision > 0),
  added_at timestamptz not null,
  unique (id, plan_id),
  foreign key (plan_id, resident_id) references future_plan (id, resident_id) on delete cascade
);
create index on goal (plan_id);
create index on goal (resident_id);

create table plan_step (
  id uuid primary key,
  plan_id uuid not null,
  resident_id uuid not null,
  goal_id uuid,
  words text not null check (char_length(words) between 1 and 200),
  due_on date,
  dated_at timestamptz,
  done_at timestamptz,
  revision integer not null check (revision > 0),
  added_at timestamptz not null,
  advisor_id uuid references staff_member,
  advisor text check (char_length(advisor) between 1 and 200),
  shared boolean not null default false,
  check ((due_on is null) = (dated_at is null)),
  check ((advisor_id is null) = (advisor is null)),
  check (advisor_id is null or shared),
  foreign key (plan_id, resident_id) references future_plan (id, resident_id) on delete cascade,
  foreign key (goal_id, plan_id) references goal (id, plan_id)
);
create index on plan_step (plan_id);
create index on plan_step (resident_id);
create index on plan_step (goal_id);
create index plan_step_ahead on plan_step (due_on) where done_at is null;
comment on column plan_step.dated_at is 'when the day was chosen: who chose it today needs no reminder today';
comment on column plan_step.advisor is 'the name of the advisor who added it, as it was then; null when the resident did';
comment on column plan_step.shared is 'stands in a sent version as it is here, or comes from an advisor: only then staff see it';

create table plan_comment (
  id uuid primary key,
  plan_id uuid not null,
  resident_id uuid not null,
  words text not null check (char_length(words) between 1 and 2000),
  advisor_id uuid not null references staff_member,
  advisor text not null check (char_length(advisor) between 1 and 200),
  at timestamptz not null,
  foreign key (plan_id, resident_id) references future_plan (id, resident_id) on delete cascade
);
create index on plan_comment (plan_id, at);
create index on plan_comment (resident_id);
comment on table plan_comment is 'what an advisor wrote to the resident; never changed';

-- Who may --------------------------------------------------------------------------------------------------------

alter table goal enable row level security;
alter table plan_step enable row level security;
alter table plan_comment enable row level security;

grant select, insert, delete on goal to jr_resident;
grant update (words, revision) on goal to jr_resident;
grant select, insert, delete on plan_step to jr_resident;
grant update (goal_id, words, due_on, dated_at, done_at, revision, shared) on plan_step to jr_resident;
grant select on plan_comment to jr_resident;
create policy own on goal to jr_resident using (resident_id = current_resident()) with check (resident_id = current_resident());
create policy own_look on plan_step for select to jr_resident using (resident_id = current_resident());
-- nobody says for an advisor that something comes from them
create policy own_add on plan_step for insert to jr_resident
  with check (resident_id = current_resident() and advisor_id is null and not shared);
create policy own_change on plan_step for update to jr_resident using (resident_id = current_resident())
  with check (resident_id = current_resident());
create policy own_remove on plan_step for delete to jr_resident using (resident_id = current_resident());
create policy own on plan_comment for select to jr_resident using (resident_id = current_resident());

-- Staff see the steps that were sent, and add their own; never what a resident wrote since.
grant select, insert on plan_step, plan_comment to jr_staff;
create policy staff_look on plan_step for select to jr_staff using (shared);
create policy staff_add on plan_step for insert to jr_staff with check (shared and advisor_id is not null and done_at is null);
create policy staff_look on plan_comment for select to jr_staff using (true);
create policy staff_add on plan_comment for insert to jr_staff with check (true);

-- Which residents have an open step on one of these days and should be told: the days, not the words, and nobody who
-- said "do not approach me". A day that was chosen after p_chosen_before is known well enough.
create function steps_to_remember(p_first date, p_last date, p_chosen_before timestamptz)
  returns table (plan_id uuid, resident_id uuid, due_on date)
  language sql stable security definer set search_path = public as $$
  select distinct s.plan_id, s.resident_id, s.due_on
  from plan_step s
    join future_plan f on f.id = s.plan_id
    join resident r on r.id = s.resident_id
    join person p on p.id = r.person_id
  where s.done_at is null and s.due_on between p_first and p_last and s.dated_at < p_chosen_before
    and f.reminders and not p.objects
    and not exists (select from notification n
      where n.subject_id = s.plan_id and n.kind = 'STEP_REMINDER' and n.occasion = s.due_on::text)
$$;
revoke all on function steps_to_remember(date, date, timestamptz) from public;
grant execute on function steps_to_remember(date, date, timestamptz) to jr_staff;
