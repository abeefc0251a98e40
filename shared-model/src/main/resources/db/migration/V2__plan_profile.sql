-- The future plan (living draft and sent versions) and the profile (qualities, availability).

-- Future plan ----------------------------------------------------------------------------------------------------

create table future_plan (
  id uuid primary key,
  version integer not null default 0,
  resident_id uuid not null unique references resident on delete cascade,
  edition text not null,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'DISCUSSED')),
  number integer not null default 1 check (number > 0),
  started_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  discussed_at timestamptz,
  unique (id, resident_id),
  check ((state in ('SUBMITTED', 'DISCUSSED')) <= (submitted_at is not null)),
  check ((state = 'DISCUSSED') <= (discussed_at is not null))
);
comment on column future_plan.edition is 'the key of the questions in content/plan.yaml that the answers belong to';
comment on column future_plan.number is 'of the version that is being written (DRAFT) or was sent last (SUBMITTED, DISCUSSED)';

create table plan_answer (
  id uuid primary key,
  plan_id uuid not null,
  resident_id uuid not null,
  question text not null check (question ~ '^[a-z0-9-]{1,40}$'),
  revision integer not null check (revision > 0),
  chosen text not null default '' check (chosen ~ '^([0-9]{1,2}( [0-9]{1,2})*)?$'),
  words text check (char_length(words) between 1 and 2000),
  day date,
  number_kind text check (number_kind in ('PHONE', 'CUSTOMER', 'OTHER')),
  changed_at timestamptz not null,
  unique (plan_id, question),
  foreign key (plan_id, resident_id) references future_plan (id, resident_id) on delete cascade
);
create index on plan_answer (resident_id);
comment on column plan_answer.chosen is 'numbers of the chosen options, from 1, in the order of the question';
comment on column plan_answer.revision is 'rises with each change, also when the answer is taken away: an older screen can be told';
comment on column plan_answer.number_kind is 'what the resident said that a number is which passes the test of a citizen service number';

create table plan_version (
  id uuid primary key,
  plan_id uuid not null,
  resident_id uuid not null,
  number integer not null check (number > 0),
  content jsonb not null check (jsonb_typeof(content -> 'chapters') = 'array'),
  submitted_at timestamptz not null,
  respond_by timestamptz not null,
  unique (plan_id, number),
  foreign key (plan_id, resident_id) references future_plan (id, resident_id) on delete cascade
);
create index on plan_version (resident_id, number desc);
comment on table plan_version is 'immutable: what the resident sent, with the questions as they were asked';
comment on column plan_version.respond_by is 'by when the receipt says that an advisor calls';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation';
end
$$;
revoke all on function refuse_change() from public;
create trigger immutable before update on plan_version for each row execute function refuse_change();

-- Profile --------------------------------------------------------------------------------------------------------

create table profile (
  id uuid primary key,
  version integer not null default 0,
  resident_id uuid not null unique references resident on delete cascade,
  headline text check (char_length(headline) between 1 and 120),
  hours_per_week integer check (hours_per_week between 1 and 60),
  starts text check (starts in ('NOW', 'WITHIN_A_MONTH', 'LATER')),
  created_at timestamptz not null,
  changed_at timestamptz not null
);
comment on column profile.starts is 'from when this person can work';

-- Deferred: moving one up swaps two positions within a transaction.
create table profile_quality (
  profile_id uuid not null references profile on delete cascade,
  position integer not null check (position between 0 and 4),
  quality text not null check (quality ~ '^[a-z0-9-]{1,40}$'),
  unique (profile_id, position) deferrable initially deferred,
  unique (profile_id, quality) deferrable initially deferred
);
comment on table profile_quality is 'at most five, in order of preference, from content/qualities.yaml';

create table profile_availability (
  profile_id uuid not null references profile on delete cascade,
  day text not null check (day in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  part text not null check (part in ('MORNING', 'AFTERNOON', 'EVENING')),
  primary key (profile_id, day, part)
);

-- Who may --------------------------------------------------------------------------------------------------------

alter table future_plan enable row level security;
alter table plan_answer enable row level security;
alter table plan_version enable row level security;
alter table profile enable row level security;
alter table profile_quality enable row level security;
alter table profile_availability enable row level security;

grant select, insert, update on future_plan, plan_answer, profile to jr_resident;
grant select, insert on plan_version to jr_resident;
grant select, insert, update, delete on profile_quality, profile_availability to jr_resident;
-- only an advisor says that a plan was discussed
create policy own on future_plan to jr_resident using (resident_id = current_resident())
  with check (resident_id = current_resident() and state in ('DRAFT', 'SUBMITTED'));
create policy own on plan_answer to jr_resident using (resident_id = current_resident()) with check (resident_id = current_resident());
create policy own on plan_version to jr_resident using (resident_id = current_resident()) with check (resident_id = current_resident());
create policy own on profile to jr_resident using (resident_id = current_resident()) with check (resident_id = current_resident());
create policy own on profile_quality to jr_resident
  using (exists (select from profile p where p.id = profile_id and p.resident_id = current_resident()))
  with check (exists (select from profile p where p.id = profile_id and p.resident_id = current_resident()));
create policy own on profile_availability to jr_resident
  using (exists (select from profile p where p.id = profile_id and p.resident_id = current_resident()))
  with check (exists (select from profile p where p.id = profile_id and p.resident_id = current_resident()));

-- Staff read what was sent, never a draft's answers: the portal says that nobody reads along until the plan is sent.
grant select on future_plan, plan_version, profile, profile_quality, profile_availability to jr_staff;
grant update (state, discussed_at, version) on future_plan to jr_staff;
create policy staff on future_plan to jr_staff using (true) with check (true);
create policy staff on plan_version for select to jr_staff using (true);
create policy staff on profile for select to jr_staff using (true);
create policy staff on profile_quality for select to jr_staff using (true);
create policy staff on profile_availability for select to jr_staff using (true);
