-- A school's own system puts people forward: which systems may, for which organisation, and what a request said.

do $$
begin
  if not exists (select from pg_roles where rolname = 'jr_system') then
    create role jr_system nologin noinherit;
  end if;
  grant usage on schema public to jr_system;
end
$$;
grant insert on audit_entry to jr_system;
create policy system on audit_entry for insert to jr_system with check (true);
grant select, insert, update on rate_count to jr_system;

create table api_client (
  client_id text primary key check (client_id ~ '^[A-Za-z0-9._-]{3,100}$'),
  organisation_id uuid not null references referring_organisation,
  active boolean not null default true
);
create index on api_client (organisation_id);
comment on table api_client is 'the clients at the identity provider that are systems of an organisation';
alter table api_client enable row level security;
grant select, insert, update on api_client to jr_staff;
create policy staff on api_client to jr_staff using (true) with check (true);

alter table referral add column form_mark text;
comment on column referral.form_mark is 'hash of the request that made it, so that a key that is used for something else is seen; null for a form';
grant select (form_mark) on referral to jr_referrer;

-- The organisation of a system, and its mentor with this work address; nobody unless all three are switched on.
create function system_mentor(p_client text, p_email text) returns uuid language sql stable security definer set search_path = public as $$
  select m.id from api_client c join referring_organisation o on o.id = c.organisation_id join mentor m on m.organisation_id = o.id
  where c.client_id = p_client and m.email = p_email and c.active and o.active and m.active
$$;
-- The mentor in whose name a system of the same organisation put somebody forward; nobody for another's referral.
create function system_mentor_of(p_client text, p_referral uuid) returns uuid language sql stable security definer set search_path = public as $$
  select r.mentor_id from api_client c join referring_organisation o on o.id = c.organisation_id
    join referral r on r.organisation_id = o.id join mentor m on m.id = r.mentor_id
  where c.client_id = p_client and r.id = p_referral and c.active and o.active and m.active
$$;
create function system_known(p_client text) returns uuid language sql stable security definer set search_path = public as $$
  select o.id from api_client c join referring_organisation o on o.id = c.organisation_id
  where c.client_id = p_client and c.active and o.active
$$;
grant execute on function system_mentor(text, text), system_mentor_of(text, uuid), system_known(text) to jr_system;
