-- Who does the work: what an advisor can take on, when they are away, and who got a lead past their limit and why.

alter table staff_member add column roles text[] not null default '{}';
comment on column staff_member.roles is 'as the identity provider gave them at the last log-in: to find people by, never to let them in';

create table advisor (
  staff_id uuid primary key references staff_member,
  version integer not null default 0,
  hours integer not null default 32 check (hours between 1 and 40),
  most_open integer not null default 40 check (most_open between 1 and 5000),
  languages text[] not null default '{nl}' check (languages <@ array['nl', 'en', 'ar', 'uk', 'tr']),
  tracks text[] not null default '{}'
    check (tracks <@ array['SHORT_ROUTE', 'YOUTH_PREVENTION', 'BENEFIT_TRANSITION', 'PERSPECTIVE_TALK']),
  takes_leads boolean not null default true
);
comment on table advisor is 'a member of staff who can be given leads, and how many';
comment on column advisor.hours is 'contract hours a week';
comment on column advisor.most_open is 'open leads and trajectories; more only with a reason, which lead_assignment keeps';
comment on column advisor.tracks is 'specialisations; empty: any track';

create table staff_absence (
  id uuid primary key,
  staff_id uuid not null references staff_member,
  from_on date not null,
  until_on date not null,
  entered_by uuid not null references staff_member,
  entered_at timestamptz not null,
  withdrawn_at timestamptz,
  check (until_on >= from_on)
);
create index on staff_absence (staff_id, until_on) where withdrawn_at is null;
comment on table staff_absence is 'that somebody is away, never why';

alter table lead_assignment add column over_limit boolean not null default false;
alter table lead_assignment add check (not over_limit or reason is not null);

alter table advisor enable row level security;
alter table staff_absence enable row level security;
grant select, insert, update on advisor to jr_staff;
grant select, insert, update (withdrawn_at) on staff_absence to jr_staff;
create policy staff on advisor to jr_staff using (true) with check (true);
create policy staff on staff_absence to jr_staff using (true) with check (true);

-- What is next for a lead, for the day of whoever has it.
alter table lead add column next_step text check (char_length(next_step) <= 400);
alter table lead add column next_step_on date;
create index lead_next_step on lead (advisor_id, next_step_on) where ended_at is null and next_step_on is not null;
create index lead_unassigned on lead (response_due_at, id) where ended_at is null and advisor_id is null;
create index lead_waiting on lead (response_due_at, id) where ended_at is null and responded_at is null;

-- What staff write for each other. No portal role reaches it, and the resident's download has no part of it.
create table lead_note (
  id uuid primary key,
  lead_id uuid not null references lead,
  staff_id uuid not null references staff_member,
  words text not null check (char_length(words) between 1 and 4000),
  form_key uuid not null unique,
  at timestamptz not null
);
create index on lead_note (lead_id, at);

-- An e-mail or text message of an advisor to the person, as it was sent.
create table lead_message (
  id uuid primary key,
  lead_id uuid not null references lead,
  staff_id uuid not null references staff_member,
  channel text not null check (channel in ('EMAIL', 'SMS')),
  template text not null,
  subject text check (char_length(subject) <= 200),
  words text not null check (char_length(words) between 1 and 4000),
  form_key uuid not null unique,
  at timestamptz not null
);
create index on lead_message (lead_id, at);

alter table lead_note enable row level security;
alter table lead_message enable row level security;
grant select, insert on lead_note, lead_message to jr_staff;
create policy staff on lead_note to jr_staff using (true) with check (true);
create policy staff on lead_message to jr_staff using (true) with check (true);
