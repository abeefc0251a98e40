-- Which columns of a list a member of staff wants to see.
create table staff_list (
  staff_id uuid not null references staff_member,
  list text not null check (list in ('leads')),
  columns text[] not null,
  primary key (staff_id, list)
);
alter table staff_list enable row level security;
grant select, insert, update on staff_list to jr_staff;
create policy staff on staff_list to jr_staff using (true) with check (true);

-- What an advisor writes down on a trajectory; only ever added to, but for what an intervision came to.
create table ladder_change (
  id uuid primary key,
  trajectory_id uuid not null references trajectory,
  step integer not null check (step between 1 and 6),
  reason text not null check (char_length(reason) between 1 and 400),
  staff_id uuid not null references staff_member,
  form_key uuid not null unique,
  at timestamptz not null
);
create index on ladder_change (trajectory_id, at);
comment on table ladder_change is 'the step of the participatieladder: the first one is the start, the last one is where somebody is now';

create table language_check (
  id uuid primary key,
  trajectory_id uuid not null references trajectory,
  done_on date not null,
  result text not null check (result in ('NO_TROUBLE', 'READING', 'WRITING', 'BOTH')),
  follow_up text check (char_length(follow_up) <= 1000),
  again_on date,
  staff_id uuid not null references staff_member,
  form_key uuid not null unique,
  at timestamptz not null
);
create index on language_check (trajectory_id, at);

create table intervision (
  id uuid primary key,
  trajectory_id uuid not null references trajectory,
  meeting_on date not null,
  question text not null check (char_length(question) between 1 and 1000),
  staff_id uuid not null references staff_member,
  form_key uuid not null unique,
  at timestamptz not null,
  conclusion text check (char_length(conclusion) between 1 and 2000),
  discussed_at timestamptz,
  check ((conclusion is null) = (discussed_at is null))
);
create index on intervision (trajectory_id, at);
create index intervision_list on intervision (meeting_on, id) where discussed_at is null;

create table avoidance_fact (
  id uuid primary key,
  trajectory_id uuid not null references trajectory,
  seen_on date not null,
  fact text not null check (char_length(fact) between 1 and 1000),
  staff_id uuid not null references staff_member,
  form_key uuid not null unique,
  at timestamptz not null
);
create index on avoidance_fact (trajectory_id, seen_on);
comment on table avoidance_fact is 'what was seen and when, never a judgement; the person reads it on request';

alter table ladder_change enable row level security;
alter table language_check enable row level security;
alter table intervision enable row level security;
alter table avoidance_fact enable row level security;
grant select, insert on ladder_change, language_check, intervision, avoidance_fact to jr_staff;
grant update (conclusion, discussed_at) on intervision to jr_staff;
create policy staff on ladder_change to jr_staff using (true) with check (true);
create policy staff on language_check to jr_staff using (true) with check (true);
create policy staff on intervision to jr_staff using (true) with check (true);
create policy staff on avoidance_fact to jr_staff using (true) with check (true);
