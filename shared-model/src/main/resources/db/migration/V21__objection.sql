-- "Benader mij niet": said once, it holds at once and for good, over everything that would approach this person.

do $$
begin
  if not exists (select from pg_roles where rolname = 'jr_objector') then
    create role jr_objector nologin noinherit;
  end if;
  grant usage on schema public to jr_objector;
end
$$;
grant insert on audit_entry to jr_objector;
create policy objector on audit_entry for insert to jr_objector with check (true);

-- A message to somebody who does not want to be approached does not leave: the sending job writes that here.
alter table notification drop constraint notification_state_check;
alter table notification add constraint notification_state_check check (state in ('QUEUED', 'SENT', 'FAILED', 'WITHHELD'));

-- What is kept of an address when all that remains is that its owner said no.
create function address_mark(p_kind text, p_address text) returns text language sql immutable set search_path = public as
  $$ select encode(sha256(convert_to(p_kind || ':' || p_address, 'UTF8')), 'hex') $$;
grant execute on function address_mark(text, text) to jr_staff;

create table objection (
  address_mark text not null,
  person_id uuid not null references person,
  primary key (address_mark, person_id)
);
create index on objection (person_id);
comment on table objection is 'the addresses of who said: do not approach me, as marks; holds while person.objects does, also when the address is gone';

-- The link in each message with which somebody says no without logging in; only the hash of its token is kept.
create table objection_link (
  token_hash text primary key,
  person_id uuid not null references person,
  address_mark text not null
);
create index on objection_link (person_id);

alter table objection enable row level security;
alter table objection_link enable row level security;
grant select, insert on objection to jr_staff;
grant insert on objection_link to jr_staff;
create policy staff on objection to jr_staff using (true) with check (true);
create policy staff on objection_link for insert to jr_staff with check (true);

insert into objection
  select address_mark(c.kind, c.address), c.person_id from contact_point c join person p on p.id = c.person_id where p.objects
  on conflict do nothing;

-- However the no was written down, the addresses of this person are marked; also those that come in later.
create function mark_objection() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_table_name = 'person' then
    insert into objection select address_mark(c.kind, c.address), c.person_id from contact_point c where c.person_id = new.id
      on conflict do nothing;
  else
    insert into objection select address_mark(new.kind, new.address), p.id from person p where p.id = new.person_id and p.objects
      on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger objection_marks after update of objects on person for each row when (new.objects) execute function mark_objection();
create trigger objection_marks after insert on contact_point for each row execute function mark_objection();

create or replace function objector(p_kind text, p_address text) returns uuid language sql stable security definer set search_path = public as
  $$ select p.id from objection o join person p on p.id = o.person_id
     where o.address_mark = address_mark(p_kind, p_address) and p.objects order by p.created_at limit 1 $$;

-- Whether anybody may be called or visited: not who objects, nor who shares an unproved address with somebody who does.
create function may_be_approached(p_person uuid) returns boolean language sql stable set search_path = public as $$
  select not p.objects and not exists (select from contact_point c join objection o on o.address_mark = address_mark(c.kind, c.address)
      join person q on q.id = o.person_id and q.objects where c.person_id = p.id and c.verified_at is null)
  from person p where p.id = p_person
$$;
grant execute on function may_be_approached(uuid) to jr_staff;

-- All that a no does, whoever wrote it down: ends what was under way, and confirms it once. A trajectory that was agreed
-- on together is left to the advisor. Answers what it was about and what it ended, for the audit.
create function object_to_contact(p_person uuid, p_at timestamptz, p_home text) returns table (what text, which uuid)
  language plpgsql security definer set search_path = public as $$
begin
  perform 1 from lead l where l.person_id = p_person and l.ended_at is null order by l.id for update;
  update person p set objects = true, version = p.version + 1 where p.id = p_person and not p.objects;
  update invitation i set declined_at = p_at where i.person_id = p_person and i.joined_at is null and i.declined_at is null;
  insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion, due_at, created_at)
    select gen_random_uuid(), 'OBJECTION_CONFIRMED', case c.kind when 'EMAIL' then 'EMAIL' else 'SMS' end, c.address, p.language, p.id,
      json_build_object('link', p_home, 'first_name', '')::text, p.id, 'once', p_at, p_at
    from contact_point c join person p on p.id = c.person_id where c.person_id = p_person
    order by c.verified_at nulls last, c.id
    on conflict do nothing;
  return query select 'PERSON', p_person;
  return query update referral r set state = 'DECLINED', version = r.version + 1
    where r.person_id = p_person and r.state in ('RECEIVED', 'INVITED', 'UNREACHABLE') returning 'REFERRAL', r.id;
  return query update lead l set state = 'CLOSED', ended_at = p_at, end_reason = 'OBJECTION', version = l.version + 1
    where l.person_id = p_person and l.ended_at is null and l.state in ('NEW', 'ASSIGNED', 'CONTACTED') returning 'LEAD', l.id;
end
$$;
grant execute on function object_to_contact(uuid, timestamptz, text) to jr_staff;

-- Whether a link is one of ours, and whether its owner said no already: OPEN, SAID, or nothing.
create function objection_standing(p_token_hash text) returns text language sql stable security definer set search_path = public as $$
  select case when p.objects then 'SAID' else 'OPEN' end
  from objection_link l join person p on p.id = l.person_id where l.token_hash = p_token_hash
$$;
create function object_by_link(p_token_hash text, p_at timestamptz, p_home text) returns table (what text, which uuid)
  language plpgsql security definer set search_path = public as $$
declare
  link record;
begin
  select l.person_id, l.address_mark into link from objection_link l where l.token_hash = p_token_hash;
  if found then
    return query select * from object_to_contact(link.person_id, p_at, p_home);
    insert into objection values (link.address_mark, link.person_id) on conflict do nothing;
  end if;
end
$$;
grant execute on function objection_standing(text), object_by_link(text, timestamptz, text) to jr_objector;

create function object_as_invitee(p_at timestamptz, p_home text) returns table (what text, which uuid)
  language sql security definer set search_path = public as
  $$ select o.what, o.which from object_to_contact(current_invitee(), p_at, p_home) o where current_invitee() is not null $$;
grant execute on function object_as_invitee(timestamptz, text) to jr_invitee;
revoke update on person from jr_invitee;
revoke select, update on lead from jr_invitee;
drop policy invitee on lead;
drop policy invitee_closes on lead;

create function object_as_resident(p_at timestamptz, p_home text) returns table (what text, which uuid)
  language sql security definer set search_path = public as
  $$ select o.what, o.which from object_to_contact(current_person(), p_at, p_home) o where current_person() is not null $$;
-- Only the person takes a no back, logged in.
create function welcome_contact() returns boolean language sql security definer set search_path = public as
  $$ with changed as (update person set objects = false, version = version + 1 where id = current_person() and objects returning 1)
     select exists (select from changed) $$;
grant execute on function object_as_resident(timestamptz, text), welcome_contact() to jr_resident;
