-- Group sessions: kinds with their settings, rooms, facilitators, sessions, bookings with a waiting list.

create extension if not exists btree_gist;

create table session_kind (
  code text primary key check (code ~ '^[A-Z_]{2,40}$'),
  version integer not null default 0,
  name text not null check (char_length(name) between 1 and 80),
  position integer not null unique,
  booking_needed boolean not null default true,
  companion_allowed boolean not null default true,
  closes_before_minutes integer not null default 60 check (closes_before_minutes >= 0),
  free_cancel_before_minutes integer not null default 1440 check (free_cancel_before_minutes >= 0),
  offer_minutes integer not null default 1440 check (offer_minutes > 0),
  offer_ends_before_minutes integer not null default 240 check (offer_ends_before_minutes >= 0),
  check_in_before_minutes integer not null default 30 check (check_in_before_minutes >= 0),
  buffer_minutes integer not null default 15 check (buffer_minutes >= 0)
);
comment on table session_kind is 'settings per kind of session; all times in minutes before the start, but offer_minutes (how long an offer stands) and buffer_minutes (kept free on both sides)';

create table room (
  id uuid primary key,
  version integer not null default 0,
  name text not null check (char_length(name) between 1 and 80),
  place text not null check (char_length(place) between 1 and 80),
  address text not null check (char_length(address) between 1 and 200),
  seats integer not null check (seats > 0),
  active boolean not null default true
);

create table group_session (
  id uuid primary key,
  version integer not null default 0,
  kind_code text not null references session_kind,
  title text not null check (char_length(title) between 1 and 120),
  about text not null check (char_length(about) <= 2000),
  languages text not null default 'nl' check (languages ~ '^(nl|en|ar|uk|tr)( (nl|en|ar|uk|tr))*$'),
  room_id uuid not null references room,
  status text not null check (status in ('DRAFT', 'OPEN', 'CANCELLED', 'DONE')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  closes_at timestamptz not null,
  capacity integer not null check (capacity between 1 and 1000),
  taken integer not null default 0,
  waiting integer not null default 0 check (waiting >= 0),
  last_position integer not null default 0,
  ics_sequence integer not null default 0,
  held tstzrange not null,
  created_at timestamptz not null,
  check (taken between 0 and capacity),
  check (starts_at < ends_at),
  check (closes_at <= starts_at),
  constraint room_once exclude using gist (room_id with =, held with &&) where (status <> 'CANCELLED')
);
create index group_session_calendar on group_session (starts_at, id) where status = 'OPEN';
create index group_session_ended on group_session (ends_at) where status = 'OPEN';
comment on column group_session.taken is 'seats of BOOKED and of OFFERED bookings; changed by guarded updates only, while the row is locked';
comment on column group_session.waiting is 'bookings in state WAITLISTED, kept under the same lock';
comment on column group_session.last_position is 'the last number given out on the waiting list; who leaves and comes back goes to the end';
comment on column group_session.ics_sequence is 'SEQUENCE of the calendar entries; only rises, with each move';
comment on column group_session.held is 'the time that room and facilitators are taken: with the buffer of the kind on both sides; set by a trigger';

create table session_facilitator (
  session_id uuid not null references group_session,
  staff_id uuid not null references staff_member,
  held tstzrange not null,
  active boolean not null,
  primary key (session_id, staff_id),
  constraint facilitator_once exclude using gist (staff_id with =, held with &&) where (active)
);

create table booking (
  id uuid primary key,
  version integer not null default 0,
  session_id uuid not null references group_session,
  resident_id uuid not null references resident,
  seats integer not null check (seats between 1 and 2),
  state text not null check (state in ('BOOKED', 'WAITLISTED', 'OFFERED', 'CANCELLED', 'DECLINED', 'LAPSED')),
  position integer,
  offered_until timestamptz,
  form_key uuid not null,
  during tstzrange not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  attendance text check (attendance in ('PRESENT', 'ABSENT')),
  absence_reason text check (absence_reason in ('ILL', 'WORK', 'NO_MESSAGE', 'OTHER')),
  attendance_at timestamptz,
  unique (resident_id, form_key),
  unique (session_id, position),
  check (state not in ('WAITLISTED', 'OFFERED') or position is not null),
  check (state <> 'OFFERED' or offered_until is not null),
  check (attendance is null or (state = 'BOOKED' and attendance_at is not null)),
  check ((absence_reason is not null) = (attendance is not distinct from 'ABSENT')),
  constraint resident_once exclude using gist (resident_id with =, during with &&) where (state = 'BOOKED')
);
create unique index booking_one_active on booking (session_id, resident_id) where state in ('BOOKED', 'WAITLISTED', 'OFFERED');
create index booking_queue on booking (session_id, position) where state = 'WAITLISTED';
create index booking_offers on booking (offered_until, session_id) where state = 'OFFERED';
create index booking_of_session on booking (session_id, state);
comment on column booking.position is 'place in the queue of the session; null for who never waited';
comment on column booking.form_key is 'random key of the form that made it: the same form posted again makes nothing new';
comment on column booking.during is 'when the session is, without buffers; set by a trigger';

-- What follows from a session's time is kept right by the database itself ------------------------------------------

create function hold_session_time() returns trigger language plpgsql as $$
declare
  buffer interval;
begin
  select make_interval(mins => buffer_minutes) into buffer from session_kind where code = new.kind_code;
  new.held := tstzrange(new.starts_at - buffer, new.ends_at + buffer, '[)');
  return new;
end
$$;
create trigger hold_time before insert or update of starts_at, ends_at, kind_code, held on group_session
  for each row execute function hold_session_time();

create function pass_on_session_time() returns trigger language plpgsql as $$
begin
  update session_facilitator set held = new.held, active = new.status <> 'CANCELLED' where session_id = new.id;
  update booking set during = tstzrange(new.starts_at, new.ends_at, '[)') where session_id = new.id;
  return null;
end
$$;
create trigger pass_on_time after update of starts_at, ends_at, kind_code, status on group_session
  for each row execute function pass_on_session_time();

create function take_session_time() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'booking' then
    select tstzrange(starts_at, ends_at, '[)') into new.during from group_session where id = new.session_id;
  else
    select held, status <> 'CANCELLED' into new.held, new.active from group_session where id = new.session_id;
  end if;
  return new;
end
$$;
create trigger take_time before insert on booking for each row execute function take_session_time();
create trigger take_time before insert on session_facilitator for each row execute function take_session_time();

-- taken = seats of BOOKED + seats of OFFERED, and waiting = the number that waits: looked at when a transaction ends.
create function booking_counts_agree() returns trigger language plpgsql security definer set search_path = public as $$
declare
  session uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  if exists (
    select from group_session s,
      lateral (select coalesce(sum(seats) filter (where state <> 'WAITLISTED'), 0) as seats,
                      count(*) filter (where state = 'WAITLISTED') as waiting
               from booking where session_id = s.id and state in ('BOOKED', 'OFFERED', 'WAITLISTED')) b
    where s.id = session and (s.taken <> b.seats or s.waiting <> b.waiting)) then
    raise exception 'taken or waiting of session % does not agree with its bookings', session using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger counts_agree after insert or update of state, seats on booking
  deferrable initially deferred for each row execute function booking_counts_agree('session_id');
create constraint trigger counts_agree after update of taken, waiting on group_session
  deferrable initially deferred for each row execute function booking_counts_agree('id');

-- Tells a resident something at the address that they proved to be theirs. Runs as its owner, so that whoever handles
-- bookings can tell the next in line without ever seeing an address.
create function tell_resident(p_id uuid, p_kind text, p_resident uuid, p_params text, p_with_sms boolean,
    p_file_name text, p_file_type text, p_file_body text, p_subject uuid, p_occasion text, p_at timestamptz)
  returns void language sql security definer set search_path = public as $$
  insert into notification (id, kind, channel, address, language, person_id, params,
      attachment_name, attachment_type, attachment_body, subject_id, occasion, due_at, created_at)
  select p_id, p_kind, case c.kind when 'EMAIL' then 'EMAIL' else 'SMS' end, c.address, p.language, p.id, p_params,
      case c.kind when 'EMAIL' then p_file_name end, case c.kind when 'EMAIL' then p_file_type end,
      case c.kind when 'EMAIL' then replace(p_file_body, 'resident@address.invalid', c.address) end,
      p_subject, p_occasion, p_at, p_at
  from resident r join person p on p.id = r.person_id join contact_point c on c.person_id = p.id
  where r.id = p_resident and c.verified_at is not null and (c.kind = 'EMAIL' or p_with_sms)
  order by c.kind = 'EMAIL' desc, c.verified_at desc
  limit 1
  on conflict do nothing
$$;
revoke all on function tell_resident(uuid, text, uuid, text, boolean, text, text, text, uuid, text, timestamptz) from public;
grant execute on function tell_resident(uuid, text, uuid, text, boolean, text, text, text, uuid, text, timestamptz)
  to jr_booking_desk, jr_staff;

revoke all on function hold_session_time(), pass_on_session_time(), take_session_time(), booking_counts_agree() from public;

-- Rights -----------------------------------------------------------------------------------------------------------

alter table booking enable row level security;
alter table group_session enable row level security;

-- booking desk: sessions and bookings of all; no names, no addresses, no plans
grant select on session_kind, room, group_session, booking to jr_booking_desk;
grant update (taken, waiting, last_position) on group_session to jr_booking_desk;
grant insert on booking to jr_booking_desk;
grant update (state, seats, offered_until, changed_at, version) on booking to jr_booking_desk;
grant select (id, person_id) on resident to jr_booking_desk;
create policy desk on group_session to jr_booking_desk using (status <> 'DRAFT') with check (status <> 'DRAFT');
create policy desk_reads on booking for select to jr_booking_desk using (true);
create policy desk_makes on booking for insert to jr_booking_desk with check (attendance is null);
create policy desk_changes on booking for update to jr_booking_desk using (true) with check (true);
create policy desk on resident for select to jr_booking_desk using (true);

-- a resident: the own bookings, to read
grant select on session_kind, room, group_session, booking to jr_resident;
create policy published on group_session for select to jr_resident using (status <> 'DRAFT');
create policy own on booking for select to jr_resident using (resident_id = current_resident());

grant select, insert, update on session_kind, room, group_session, session_facilitator, booking to jr_staff;
create policy staff on group_session to jr_staff using (true) with check (true);
create policy staff on booking to jr_staff using (true) with check (true);
