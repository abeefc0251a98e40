-- The core: people, accounts, log-in, staff, leads, referrals, messages, audit.
-- Nobody has a right by default. A server logs in as a role that may do nothing by itself
-- and takes one of the narrow roles below for each transaction (docs/architecture.md).

revoke all on schema public from public;
alter default privileges revoke execute on functions from public;

do $$
declare
  narrow text;
begin
  foreach narrow in array array['jr_resident', 'jr_login', 'jr_booking_desk', 'jr_lead_intake', 'jr_referrer', 'jr_invitee', 'jr_viewer', 'jr_staff'] loop
    if not exists (select from pg_roles where rolname = narrow) then
      execute format('create role %I nologin noinherit', narrow);
    end if;
    execute format('grant usage on schema public to %I', narrow);
  end loop;
end
$$;

-- Whose rows the present transaction may see; null (so: none) when it was not said.
-- nullif is needed: after the first set_config on a pooled connection the value is '' and not null.
create function current_resident() returns uuid language sql stable as
  $$ select nullif(current_setting('jouwroute.resident', true), '')::uuid $$;
grant execute on function current_resident() to jr_resident, jr_booking_desk;

-- The same for a mentor of a school.
create function current_mentor() returns uuid language sql stable as
  $$ select nullif(current_setting('jouwroute.mentor', true), '')::uuid $$;
grant execute on function current_mentor() to jr_referrer;

-- How this installation was filled. A server in production mode refuses a database with sample data.
create table installation (
  one boolean primary key default true check (one),
  sample_data boolean not null default false,
  created_at timestamptz not null
);
insert into installation (created_at) values (current_timestamp);
grant select on installation to jr_login, jr_staff;

-- People ---------------------------------------------------------------------------------------------------------

create table person (
  id uuid primary key,
  version integer not null default 0,
  called text check (char_length(called) between 1 and 200),
  birth_date date,
  language text not null default 'nl' check (language in ('nl', 'en', 'ar', 'uk', 'tr')),
  objects boolean not null default false,
  created_at timestamptz not null
);
comment on column person.called is 'the name as this person calls themselves';
comment on column person.objects is 'said: do not approach me; stops invitations, campaigns and calls for good';

create table contact_point (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('EMAIL', 'MOBILE')),
  address text not null check (char_length(address) between 3 and 254),
  verified_at timestamptz,
  unique (person_id, kind, address)
);
create index on contact_point (kind, address);

create table resident (
  id uuid primary key,
  version integer not null default 0,
  person_id uuid not null unique references person,
  created_at timestamptz not null,
  last_login_at timestamptz not null
);

-- An address leads to one account; the same address may stand at several persons (a shared phone, a mentor's guess).
create table login_address (
  kind text not null check (kind in ('EMAIL', 'MOBILE')),
  address text not null,
  resident_id uuid not null references resident on delete cascade,
  primary key (kind, address)
);
create index on login_address (resident_id);

create table consent (
  id uuid primary key,
  person_id uuid not null references person,
  purpose text not null check (purpose in ('VIDEO_REVIEW', 'SHARE_NAMED_PARTY', 'SMS_CONTACT', 'FILL_IN_TOGETHER', 'CONTACT_AFTER_BOOKING')),
  text_version integer not null,
  language text not null,
  given boolean not null,
  at timestamptz not null
);
create index on consent (person_id, purpose, at desc);
comment on table consent is 'append-only: the newest row per person and purpose counts';

-- Log-in ---------------------------------------------------------------------------------------------------------

create table login_challenge (
  id uuid primary key,
  purpose text not null check (purpose in ('RESIDENT', 'MENTOR')),
  kind text not null check (kind in ('EMAIL', 'MOBILE')),
  address text not null,
  browser_hash text not null,
  code_hash text,
  invitation_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_tries integer not null default 0 check (wrong_tries between 0 and 5),
  used_at timestamptz
);
comment on column login_challenge.code_hash is 'null when the address is not registered (mentors): such a challenge never opens';
create index on login_challenge (kind, address, created_at);
create index on login_challenge (browser_hash);

create table login_session (
  token_hash text primary key,
  resident_id uuid references resident on delete cascade,
  mentor_id uuid,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  check (num_nonnulls(resident_id, mentor_id) = 1)
);
create index on login_session (resident_id);

-- Attempts per network address and the like; counted in the database so that it holds over all nodes.
create table rate_count (
  subject text not null,
  window_start timestamptz not null,
  hits integer not null,
  primary key (subject, window_start)
);

-- Staff ----------------------------------------------------------------------------------------------------------

create table staff_member (
  id uuid primary key,
  version integer not null default 0,
  subject text unique,
  name text not null,
  email text not null unique,
  active boolean not null default true,
  created_at timestamptz not null
);
comment on column staff_member.subject is 'sub of the identity provider; null until the first log-in';

-- Referrals ------------------------------------------------------------------------------------------------------

create table referring_organisation (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('SCHOOL', 'UWV', 'WELFARE', 'OTHER'))
);

create table mentor (
  id uuid primary key,
  organisation_id uuid not null references referring_organisation,
  name text not null,
  email text not null unique check (email = lower(email)),
  active boolean not null default true
);
alter table login_session add foreign key (mentor_id) references mentor on delete cascade;

create table referral (
  id uuid primary key,
  version integer not null default 0,
  organisation_id uuid not null references referring_organisation,
  mentor_id uuid not null references mentor,
  person_id uuid not null references person,
  named text not null check (char_length(named) between 1 and 200),
  reason text not null check (reason in ('NO_CONTACT', 'DOUBTS_COURSE', 'WANTS_NEW_PLAN', 'OTHER')),
  explanation text check (char_length(explanation) <= 2000),
  young_person_knows boolean not null,
  state text not null check (state in ('RECEIVED', 'INVITED', 'JOINED', 'DECLINED', 'UNREACHABLE', 'WITHDRAWN')),
  form_key uuid not null,
  received_at timestamptz not null,
  unique (mentor_id, form_key)
);
create index on referral (person_id);
comment on column referral.named is 'the name as the school wrote it; the school sees its own word in its list, never what the person says later';

create table invitation (
  id uuid primary key,
  referral_id uuid not null references referral,
  person_id uuid not null references person,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  joined_at timestamptz,
  declined_at timestamptz,
  check (num_nonnulls(joined_at, declined_at) <= 1)
);
create index on invitation (referral_id);
alter table login_challenge add foreign key (invitation_id) references invitation;

-- Leads ----------------------------------------------------------------------------------------------------------

create table lead (
  id uuid primary key,
  version integer not null default 0,
  person_id uuid not null references person,
  track text not null check (track in ('SHORT_ROUTE', 'YOUTH_PREVENTION', 'BENEFIT_TRANSITION', 'PERSPECTIVE_TALK')),
  track_reason text not null,
  state text not null check (state in ('NEW', 'ASSIGNED', 'CONTACTED', 'ACCEPTED', 'HANDED_OVER', 'CLOSED')),
  advisor_id uuid references staff_member,
  received_at timestamptz not null,
  response_due_at timestamptz not null,
  responded_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  check ((state in ('ASSIGNED', 'CONTACTED', 'ACCEPTED')) <= (advisor_id is not null)),
  check ((state in ('CLOSED', 'HANDED_OVER')) <= (ended_at is not null))
);
comment on column lead.ended_at is 'set when closed, handed over, or when its trajectory ends; until then the lead is open';
create unique index lead_one_open on lead (person_id, track) where ended_at is null;
create index lead_inbox on lead (response_due_at, id) where ended_at is null;
create index lead_caseload on lead (advisor_id) where ended_at is null;

create table lead_signal (
  id uuid primary key,
  lead_id uuid not null references lead,
  kind text not null check (kind in ('PLAN', 'VIDEO', 'BOOKING', 'REFERRAL')),
  subject_id uuid not null,
  summary text not null,
  at timestamptz not null,
  unique (kind, subject_id)
);
create index on lead_signal (lead_id, at);
comment on column lead_signal.subject_id is 'the plan version, video, booking or referral that arrived; one signal each';

create table contact_attempt (
  id uuid primary key,
  lead_id uuid not null references lead,
  staff_id uuid not null references staff_member,
  channel text not null check (channel in ('PHONE', 'EMAIL', 'LETTER', 'VISIT', 'TALK')),
  reached boolean not null,
  note text check (char_length(note) <= 4000),
  next_step text check (char_length(next_step) <= 400),
  next_step_on date,
  form_key uuid not null unique,
  at timestamptz not null
);
create index on contact_attempt (lead_id, at);

create table trajectory (
  id uuid primary key,
  version integer not null default 0,
  lead_id uuid not null unique references lead,
  advisor_id uuid not null references staff_member,
  state text not null check (state in ('OPEN', 'CLOSED')),
  started_at timestamptz not null,
  outcome text check (outcome in ('WORK', 'SELF_EMPLOYED', 'EDUCATION', 'BRANCH_TEAM', 'MOVED', 'OTHER')),
  outcome_note text check (char_length(outcome_note) <= 4000),
  closed_at timestamptz,
  check ((state = 'CLOSED') = (outcome is not null and closed_at is not null))
);

-- Messages -------------------------------------------------------------------------------------------------------

create table notification (
  id uuid primary key,
  kind text not null,
  channel text not null check (channel in ('EMAIL', 'SMS')),
  address text not null,
  language text not null,
  person_id uuid references person,
  params text not null,
  attachment_name text,
  attachment_type text,
  attachment_body text,
  subject_id uuid not null,
  occasion text not null,
  state text not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'FAILED')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  sent_at timestamptz,
  last_error text,
  created_at timestamptz not null,
  unique (subject_id, kind, occasion, channel)
);
create index notification_queue on notification (due_at) where state = 'QUEUED';
comment on column notification.params is 'JSON object of the words to fill in; emptied once a log-in code was sent';

-- Audit ----------------------------------------------------------------------------------------------------------

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  object_kind text not null,
  object_id uuid,
  person_id uuid,
  result text not null check (result in ('DONE', 'REFUSED')),
  origin text not null check (origin in ('PORTAL', 'STAFF', 'JOB'))
);
create index on audit_entry (person_id, at);
grant insert on audit_entry to jr_resident, jr_login, jr_booking_desk, jr_lead_intake, jr_referrer, jr_invitee, jr_viewer,
  jr_staff;
grant select on audit_entry to jr_staff;

-- Row level security: a resident's own rows only ------------------------------------------------------------------

alter table person enable row level security;
alter table contact_point enable row level security;
alter table resident enable row level security;
alter table login_address enable row level security;
alter table consent enable row level security;
alter table login_session enable row level security;
alter table login_challenge enable row level security;
alter table mentor enable row level security;
alter table referral enable row level security;
alter table invitation enable row level security;
alter table lead enable row level security;
alter table lead_signal enable row level security;
alter table contact_attempt enable row level security;
alter table trajectory enable row level security;
alter table notification enable row level security;
alter table audit_entry enable row level security;

-- Runs as its owner, so that policies on person and contact_point do not look into each other.
create function current_person() returns uuid language sql stable security definer set search_path = public as
  $$ select person_id from resident where id = current_resident() $$;
grant execute on function current_person() to jr_resident;

grant select, update (version, called, birth_date, language) on person to jr_resident;
create policy own on person to jr_resident using (id = current_person()) with check (id = current_person());
grant select on contact_point to jr_resident;
create policy own on contact_point for select to jr_resident using (person_id = current_person());
grant select on resident to jr_resident;
create policy own on resident to jr_resident using (id = current_resident());
grant select on login_address to jr_resident;
create policy own on login_address to jr_resident using (resident_id = current_resident());
grant select, insert on consent to jr_resident;
create policy own on consent to jr_resident using (person_id = current_person()) with check (person_id = current_person());
grant select on referral to jr_resident;
create policy own on referral for select to jr_resident using (person_id = current_person());
grant select (id, name) on mentor to jr_resident;
create policy own on mentor for select to jr_resident using (id in (select mentor_id from referral));
grant select (id, name) on referring_organisation to jr_resident;
create policy own_entries on audit_entry for insert
  to jr_resident, jr_login, jr_booking_desk, jr_lead_intake, jr_referrer, jr_invitee, jr_viewer with check (true);
create policy staff on audit_entry to jr_staff using (true) with check (true);

-- log-in: challenges, sessions, and the making of an account; no plan, no video, no lead
grant select, insert, update, delete on login_challenge, login_session, rate_count to jr_login;
grant select (id), insert on person to jr_login;
grant select, insert on contact_point, resident, login_address to jr_login;
grant update (verified_at) on contact_point to jr_login;
grant update (last_login_at) on resident to jr_login;
grant select (id, email, active) on mentor to jr_login;
create policy login on person to jr_login using (true) with check (true);
create policy login on contact_point to jr_login using (true) with check (true);
create policy login on resident to jr_login using (true) with check (true);
create policy login on login_address to jr_login using (true) with check (true);
create policy login on login_challenge to jr_login using (true) with check (true);
create policy login on login_session to jr_login using (true) with check (true);
create policy login on mentor for select to jr_login using (true);

-- lead intake: find or open a lead, add a signal; nothing else of it
grant select (id, person_id, track, ended_at) on lead to jr_lead_intake;
grant insert on lead, lead_signal to jr_lead_intake;
grant select (id, birth_date) on person to jr_lead_intake;
grant select (person_id, state) on referral to jr_lead_intake;
create policy intake on lead for select to jr_lead_intake using (ended_at is null);
create policy intake_open on lead for insert to jr_lead_intake with check (state = 'NEW' and advisor_id is null);
create policy intake on lead_signal for insert to jr_lead_intake with check (true);
create policy intake on person for select to jr_lead_intake using (true);
create policy intake on referral for select to jr_lead_intake using (true);

-- referrer: a mentor adds a young person and reads back what they wrote, how it goes, and nothing else
grant insert on person, contact_point, referral, invitation to jr_referrer;
grant select on mentor to jr_referrer;
grant select (id, name) on referring_organisation to jr_referrer;
grant select (id, mentor_id, person_id, named, form_key, state, received_at) on referral to jr_referrer;
grant select (person_id, responded_at, ended_at) on lead to jr_referrer;
create policy referrer on person for insert to jr_referrer with check (true);
create policy referrer on contact_point for insert to jr_referrer with check (true);
create policy referrer on mentor for select to jr_referrer using (id = current_mentor());
create policy referrer on referral to jr_referrer using (mentor_id = current_mentor()) with check (mentor_id = current_mentor());
create policy referrer on invitation for insert to jr_referrer with check (true);
create policy referrer on lead for select to jr_referrer using (person_id in (select person_id from referral));

-- invitee: whoever holds an invitation, before any log-in. The transaction says which invitation (its id or the hash
-- of its token); that one, its referral, its person, and the person's open leads are all that this role reaches.
create function current_invitation() returns uuid language sql stable security definer set search_path = public as
  $$ select id from invitation where current_setting('jouwroute.invitation', true) in (id::text, token_hash) $$;
create function current_invitee() returns uuid language sql stable security definer set search_path = public as
  $$ select person_id from invitation where current_setting('jouwroute.invitation', true) in (id::text, token_hash) $$;
grant execute on function current_invitation(), current_invitee() to jr_invitee;
grant select, update (opened_at, joined_at, declined_at) on invitation to jr_invitee;
grant select (id, version, organisation_id, person_id, state), update (version, state) on referral to jr_invitee;
grant select (id, name) on referring_organisation to jr_invitee;
grant select (id, version, language, objects), update (version, objects) on person to jr_invitee;
grant select (person_id, kind, address) on contact_point to jr_invitee;
grant select (id, version, person_id, state, ended_at), update (version, state, ended_at, end_reason) on lead to jr_invitee;
create policy invitee on invitation to jr_invitee using (id = current_invitation()) with check (id = current_invitation());
create policy invitee on referral to jr_invitee using (person_id = current_invitee()) with check (person_id = current_invitee());
create policy invitee on person to jr_invitee using (id = current_invitee()) with check (id = current_invitee());
create policy invitee on contact_point for select to jr_invitee using (person_id = current_invitee());
create policy invitee on lead for select to jr_invitee using (person_id = current_invitee());
create policy invitee_closes on lead for update to jr_invitee using (person_id = current_invitee() and ended_at is null)
  with check (person_id = current_invitee() and state = 'CLOSED');

-- every portal role may queue a message and read none
grant insert on notification to jr_resident, jr_login, jr_booking_desk, jr_referrer, jr_invitee;
create policy enqueue on notification for insert to jr_resident, jr_login, jr_booking_desk, jr_referrer, jr_invitee
  with check (state = 'QUEUED' and attempts = 0);

-- staff: everything that the use cases of the back-end need; who may do what is decided there
grant select, insert, update on person, contact_point, resident, consent, referring_organisation, mentor, referral, invitation,
  lead, lead_signal, contact_attempt, trajectory, notification, staff_member to jr_staff;
grant select on login_address to jr_staff;
grant select, delete on login_challenge, login_session, rate_count to jr_staff;
create policy staff on person to jr_staff using (true) with check (true);
create policy staff on contact_point to jr_staff using (true) with check (true);
create policy staff on resident to jr_staff using (true) with check (true);
create policy staff on login_address to jr_staff using (true) with check (true);
create policy staff on consent to jr_staff using (true) with check (true);
create policy staff on login_challenge to jr_staff using (true) with check (true);
create policy staff on login_session to jr_staff using (true) with check (true);
create policy staff on mentor to jr_staff using (true) with check (true);
create policy staff on referral to jr_staff using (true) with check (true);
create policy staff on invitation to jr_staff using (true) with check (true);
create policy staff on lead to jr_staff using (true) with check (true);
create policy staff on lead_signal to jr_staff using (true) with check (true);
create policy staff on contact_attempt to jr_staff using (true) with check (true);
create policy staff on trajectory to jr_staff using (true) with check (true);
create policy staff on notification to jr_staff using (true) with check (true);
