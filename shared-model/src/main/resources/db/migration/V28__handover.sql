-- Handing somebody over to a partner: what is sent, what the person said about it, and whether the partner takes it.

do $$
begin
  if not exists (select from pg_roles where rolname = 'jr_partner') then
    create role jr_partner nologin noinherit;
  end if;
  grant usage on schema public to jr_partner;
end
$$;
grant insert on audit_entry to jr_partner;
create policy partner on audit_entry for insert to jr_partner with check (true);

create table partner_organisation (
  id uuid primary key,
  name text not null unique check (char_length(name) between 1 and 100),
  municipal boolean not null,
  active boolean not null default true,
  changed_at timestamptz not null
);
comment on column partner_organisation.municipal is 'part of the municipality''s own task: may be sent to before the person answered, never after a no';
insert into partner_organisation (id, name, municipal, changed_at)
select v.id::uuid, v.name, v.municipal, current_timestamp from (values
  ('00000000-0000-4000-8000-0000000000a1', 'Sociaal Wijkteam', true),
  ('00000000-0000-4000-8000-0000000000a2', 'Inkomensondersteuning', true),
  ('00000000-0000-4000-8000-0000000000a3', 'Groei Vooruit', false),
  ('00000000-0000-4000-8000-0000000000a4', 'Team IPA', true),
  ('00000000-0000-4000-8000-0000000000a5', 'RMC', true),
  ('00000000-0000-4000-8000-0000000000a6', 'UWV', false),
  ('00000000-0000-4000-8000-0000000000a7', 'RBZ', false),
  ('00000000-0000-4000-8000-0000000000a8', 'Welzijnsorganisatie', false)) as v (id, name, municipal);

alter table staff_member add column partner_id uuid references partner_organisation;
comment on column staff_member.partner_id is 'for whom somebody with the role PARTNER answers; set by an administrator or coordinator';

-- For whom the present transaction answers; null (so: nobody) when it was not said, or switched off.
create function current_partner() returns uuid language sql stable security definer set search_path = public as $$
  select o.id from staff_member s join partner_organisation o on o.id = s.partner_id
  where s.id = nullif(current_setting('jouwroute.staff', true), '')::uuid and s.active and o.active
$$;
revoke all on function current_partner() from public;
grant execute on function current_partner() to jr_partner;

alter table lead add column handed_to uuid references partner_organisation;
alter table lead add check ((state = 'HANDED_OVER') = (handed_to is not null));
comment on column lead.handed_to is 'who has it now: a lead that was handed over is never without an owner';

create table handover (
  id uuid primary key,
  version integer not null default 0,
  lead_id uuid not null references lead,
  organisation_id uuid not null references partner_organisation,
  state text not null check (state in ('OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'NOT_WANTED')),
  said text not null check (said in ('YES', 'NO', 'NO_ANSWER')),
  asked_on date not null,
  content jsonb,
  offered_by uuid not null references staff_member,
  offered_at timestamptz not null,
  form_key uuid not null unique,
  answered_by uuid references staff_member,
  answered_at timestamptz,
  reason text check (char_length(reason) between 1 and 1000),
  check ((said = 'NO') = (state = 'NOT_WANTED')),
  check ((content is not null) = (state in ('OFFERED', 'ACCEPTED'))),
  check ((state in ('ACCEPTED', 'REFUSED')) <= (answered_by is not null and answered_at is not null)),
  check ((state = 'REFUSED') = (reason is not null))
);
create unique index handover_offered on handover (lead_id) where state = 'OFFERED';
create index on handover (organisation_id, offered_at) where state in ('OFFERED', 'ACCEPTED');
create index on handover (lead_id, offered_at);
comment on table handover is 'content is a copy made when it was offered; it is emptied when the partner does not take it';

-- However a lead ends, nothing is left on offer; nor when the person says no while a trajectory goes on. And what goes on
-- here is no longer shown to the partner.
create function settle_handover() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_table_name = 'person' then
    update handover set state = 'WITHDRAWN', content = null, version = version + 1
      where lead_id in (select id from lead where person_id = new.id) and state = 'OFFERED';
  elsif new.ended_at is not null and new.state <> 'HANDED_OVER' then
    update handover set state = 'WITHDRAWN', content = null, version = version + 1
      where lead_id = new.id and state = 'OFFERED';
  elsif new.ended_at is null then
    update handover set state = 'WITHDRAWN', content = null, version = version + 1
      where lead_id = new.id and state = 'ACCEPTED';
  end if;
  return null;
end
$$;
revoke all on function settle_handover() from public;
create trigger settle_handover after update of ended_at, state on lead
  for each row when (old.ended_at is distinct from new.ended_at or old.state <> new.state) execute function settle_handover();
create trigger settle_handover after update of objects on person
  for each row when (new.objects and not old.objects) execute function settle_handover();

alter table partner_organisation enable row level security;
alter table handover enable row level security;
grant select, insert, update on partner_organisation to jr_staff;
grant select, insert, update (version, state, content, answered_by, answered_at, reason) on handover to jr_staff;
create policy staff on partner_organisation to jr_staff using (true) with check (true);
create policy staff on handover to jr_staff using (true) with check (true);

-- A partner reads what stands open for them and what they took; answering is checked here too, and written by the back-end.
grant select (id, name) on partner_organisation to jr_partner;
create policy own on partner_organisation for select to jr_partner using (id = current_partner());
grant select (id, version, organisation_id, state, content, offered_at, answered_at) on handover to jr_partner;
create policy own on handover for select to jr_partner
  using (organisation_id = current_partner() and state in ('OFFERED', 'ACCEPTED'));

-- Who looks after the work of somebody who is away; the work stays theirs.
alter table staff_absence add column cover_id uuid references staff_member check (cover_id <> staff_id);
create index on staff_absence (cover_id, until_on) where withdrawn_at is null and cover_id is not null;
