-- Talks of one resident with one advisor: the advisor proposes two or three times, the resident picks one or says that none fits.

create table appointment (
  id uuid primary key,
  lead_id uuid not null references lead,
  resident_id uuid not null references resident on delete cascade,
  advisor_id uuid not null references staff_member,
  advisor text not null check (char_length(advisor) between 1 and 200),
  way text not null check (way in ('PLACE', 'PHONE', 'VIDEO')),
  place text not null check (char_length(place) between 1 and 300),
  minutes integer not null check (minutes between 10 and 240),
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'NONE_FITS', 'BOOKED', 'CANCELLED')),
  starts_at timestamptz,
  ends_at timestamptz,
  sequence integer not null default 0,
  wish text check (char_length(wish) <= 400),
  came boolean,
  form_key uuid not null unique,
  proposed_at timestamptz not null,
  answered_at timestamptz,
  check (state <> 'BOOKED' or (starts_at is not null and ends_at is not null)),
  check (ends_at = starts_at + make_interval(mins => minutes)),
  check (came is null or state = 'BOOKED'),
  -- an advisor is with one person at a time; a constraint and no look before, so that two who pick at once cannot both get it
  constraint appointment_one_at_a_time exclude using gist (advisor_id with =, tstzrange(starts_at, ends_at, '[)') with &&)
    where (state = 'BOOKED')
);
create index on appointment (lead_id, proposed_at);
create index on appointment (resident_id, proposed_at);
create index appointment_day on appointment (advisor_id, starts_at) where state = 'BOOKED';
create index appointment_ahead on appointment (starts_at) where state = 'BOOKED';
create unique index appointment_one_open on appointment (lead_id) where state = 'PROPOSED';
comment on column appointment.advisor is 'the name as the resident reads it; no portal role reads members of staff';
comment on column appointment.place is 'where, which number is called, or the address of the video call';
comment on column appointment.sequence is 'of the calendar entry; only rises';
comment on column appointment.wish is 'what the resident wrote when no time fitted';

create table appointment_time (
  appointment_id uuid not null references appointment on delete cascade,
  starts_at timestamptz not null,
  primary key (appointment_id, starts_at)
);

-- However a lead goes to somebody else or ends, nobody picks a time of whoever had it; and who does not want to be approached
-- is expected nowhere. Whoever ends it for another reason cancels what was booked, and tells the resident.
create function settle_appointments() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update appointment a set state = 'CANCELLED', sequence = a.sequence + 1
    where a.lead_id = new.id and (a.state in ('PROPOSED', 'NONE_FITS')
      or (a.state = 'BOOKED' and new.end_reason = 'OBJECTION' and a.starts_at > new.ended_at));
  return null;
end
$$;
revoke all on function settle_appointments() from public;
create trigger settle_appointments after update of advisor_id, ended_at on lead
  for each row when (old.advisor_id is distinct from new.advisor_id or (old.ended_at is null and new.ended_at is not null))
  execute function settle_appointments();

alter table appointment enable row level security;
alter table appointment_time enable row level security;

-- a resident: the own ones to read; an answer is one of the times that were proposed, or none, and only once
grant select on appointment, appointment_time to jr_resident, jr_booking_desk;
create policy own on appointment for select to jr_resident, jr_booking_desk using (resident_id = current_resident());
create policy own on appointment_time for select to jr_resident, jr_booking_desk
  using (exists (select from appointment a where a.id = appointment_id and a.resident_id = current_resident()));
grant update (state, starts_at, ends_at, wish, answered_at) on appointment to jr_booking_desk;
create policy own_answer on appointment for update to jr_booking_desk
  using (resident_id = current_resident() and state = 'PROPOSED')
  with check (resident_id = current_resident() and ((state = 'NONE_FITS' and starts_at is null) or (state = 'BOOKED'
    and exists (select from appointment_time t where t.appointment_id = appointment.id and t.starts_at = appointment.starts_at))));

grant select, insert on appointment, appointment_time to jr_staff;
grant update (state, starts_at, ends_at, sequence, came, answered_at, place, way) on appointment to jr_staff;
create policy staff on appointment to jr_staff using (true) with check (true);
create policy staff on appointment_time to jr_staff using (true) with check (true);
