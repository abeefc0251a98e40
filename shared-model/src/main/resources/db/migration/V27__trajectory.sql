-- The rest of a trajectory: goals, who does what by when, pausing, whether an outcome lasts, and what the person reads.

alter table trajectory add column outcome_on date;
alter table trajectory add column paused_at timestamptz;
alter table trajectory add column pause_until date;
alter table trajectory add column avoidance_shown_at timestamptz;
update trajectory set outcome_on = (closed_at at time zone 'Europe/Amsterdam')::date where closed_at is not null;
alter table trajectory add check ((outcome is null) = (outcome_on is null));
alter table trajectory add check (paused_at is null or state = 'OPEN');
alter table trajectory add check ((paused_at is null) = (pause_until is null));
create index trajectory_paused on trajectory (advisor_id, pause_until) where paused_at is not null;
comment on column trajectory.outcome_on is 'the day from which the outcome counts: the first working day, the start of the course';
comment on column trajectory.paused_at is 'set while it is paused; the reason stands with its event. A pause stops no clock but "no contact for four weeks"';
comment on column trajectory.avoidance_shown_at is 'since when the person reads the facts of avoidance, because they asked; null: not';

alter table trajectory_event drop constraint trajectory_event_kind_check;
alter table trajectory_event add check (kind in ('OPENED', 'CLOSED', 'REOPENED', 'PAUSED', 'RESUMED', 'FACTS_SHOWN', 'FACTS_HIDDEN'));
alter table trajectory_event add column on_day date;
comment on column trajectory_event.on_day is 'of CLOSED the day of the outcome, of PAUSED the day until when';

create table trajectory_goal (
  id uuid primary key,
  trajectory_id uuid not null references trajectory,
  words text not null check (char_length(words) between 1 and 400),
  staff_id uuid not null references staff_member,
  form_key uuid not null unique,
  at timestamptz not null,
  ending text check (ending in ('REACHED', 'DROPPED')),
  ended_at timestamptz,
  check ((ending is null) = (ended_at is null))
);
create index on trajectory_goal (trajectory_id, at);

create table agreement (
  id uuid primary key,
  trajectory_id uuid not null references trajectory,
  goal_id uuid references trajectory_goal,
  who text not null check (who in ('RESIDENT', 'ADVISOR', 'OTHER')),
  words text not null check (char_length(words) between 1 and 400),
  due_on date not null,
  staff_id uuid not null references staff_member,
  form_key uuid not null unique,
  at timestamptz not null,
  ending text check (ending in ('KEPT', 'NOT_KEPT', 'DROPPED')),
  ended_at timestamptz,
  check ((ending is null) = (ended_at is null))
);
create index on agreement (trajectory_id, at);
create index agreement_due on agreement (due_on) where ending is null;
comment on table agreement is 'who does what by when; the ending says whether it was kept';

create table outcome_check (
  id uuid primary key,
  trajectory_id uuid not null references trajectory,
  months integer not null check (months in (3, 6)),
  due_on date not null,
  answer text check (answer in ('STILL_SO', 'NO_LONGER', 'NOT_KNOWN')),
  note text check (char_length(note) <= 1000),
  staff_id uuid references staff_member,
  answered_at timestamptz,
  cancelled_at timestamptz,
  check ((answer is null) = (answered_at is null) and (answer is null) = (staff_id is null)),
  check (answer is null or cancelled_at is null)
);
create unique index outcome_check_once on outcome_check (trajectory_id, months) where cancelled_at is null and answer is null;
create index outcome_check_due on outcome_check (due_on) where answer is null and cancelled_at is null;
comment on table outcome_check is 'planned by itself when a trajectory ends with work, an own business or a course; cancelled when it is opened again';

alter table trajectory_goal enable row level security;
alter table agreement enable row level security;
alter table outcome_check enable row level security;
grant select, insert, update (ending, ended_at) on trajectory_goal, agreement to jr_staff;
grant select, insert, update (answer, note, staff_id, answered_at, cancelled_at) on outcome_check to jr_staff;
create policy staff on trajectory_goal to jr_staff using (true) with check (true);
create policy staff on agreement to jr_staff using (true) with check (true);
create policy staff on outcome_check to jr_staff using (true) with check (true);

-- What the caller reads of the facts of avoidance about them: all of a trajectory whose advisor switched it on.
create function my_avoidance_facts() returns table (seen_on date, fact text, advisor text)
  language sql stable security definer set search_path = public as $$
  select f.seen_on, f.fact, s.name from avoidance_fact f
  join trajectory t on t.id = f.trajectory_id join lead l on l.id = t.lead_id join staff_member s on s.id = f.staff_id
  where l.person_id = current_person() and t.avoidance_shown_at is not null
  order by f.seen_on desc, f.id
$$;
revoke all on function my_avoidance_facts() from public;
grant execute on function my_avoidance_facts() to jr_resident;

-- The same in the download, with the goals and agreements, which are the person's as much as the advisor's.
create or replace function my_case_file() returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object(
    'leads', (select coalesce(jsonb_agg(jsonb_build_object('track', l.track, 'state', l.state, 'received_at', l.received_at,
        'ended_at', l.ended_at) order by l.received_at), '[]') from lead l where l.person_id = current_person()),
    'contacts', (select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'channel', a.channel, 'reached', a.reached,
        'next_step', a.next_step, 'next_step_on', a.next_step_on) order by a.at), '[]')
      from contact_attempt a join lead l on l.id = a.lead_id where l.person_id = current_person()),
    'trajectories', (select coalesce(jsonb_agg(jsonb_build_object('started_at', t.started_at, 'state', t.state,
        'outcome', t.outcome, 'closed_at', t.closed_at) order by t.started_at), '[]')
      from trajectory t join lead l on l.id = t.lead_id where l.person_id = current_person()),
    'goals', (select coalesce(jsonb_agg(jsonb_build_object('words', g.words, 'at', g.at, 'ending', g.ending) order by g.at), '[]')
      from trajectory_goal g join trajectory t on t.id = g.trajectory_id join lead l on l.id = t.lead_id
      where l.person_id = current_person()),
    'agreements', (select coalesce(jsonb_agg(jsonb_build_object('words', a.words, 'who', a.who, 'due_on', a.due_on,
        'ending', a.ending) order by a.at), '[]')
      from agreement a join trajectory t on t.id = a.trajectory_id join lead l on l.id = t.lead_id
      where l.person_id = current_person()),
    'avoidance', (select coalesce(jsonb_agg(jsonb_build_object('seen_on', f.seen_on, 'fact', f.fact, 'advisor', f.advisor)), '[]')
      from my_avoidance_facts() f),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'channel', n.channel, 'address', n.address,
        'created_at', n.created_at, 'sent_at', n.sent_at) order by n.created_at), '[]')
      from notification n where n.person_id = current_person()))
$$;
