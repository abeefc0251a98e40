-- Accounts, a mailbox and people that are visibly invented. Loaded by the local start and the tests only.
update installation set sample_data = true;

create table if not exists demo_account (
  username text primary key,
  password_hash text not null,
  staff_id uuid not null references staff_member,
  roles text[] not null
);
comment on column demo_account.password_hash is 'as nl.jouwroute.common.Passwords writes it; the password is voorbeeld-2026';
grant select on demo_account to jr_staff;

-- What would leave by mail or SMS when no mail server is set; read at /demo/berichten.
create table if not exists demo_message (
  id uuid primary key,
  at timestamptz not null,
  channel text not null,
  address text not null,
  subject text,
  body text not null,
  attachment_name text
);
grant insert, select on demo_message to jr_staff;
grant select on demo_message to jr_login;

insert into staff_member (id, name, email, created_at) values
  ('00000000-0000-4000-8000-000000000001', 'Marieke Voorbeeld', 'marieke@tiem.example', current_timestamp),
  ('00000000-0000-4000-8000-000000000002', 'Youssef Voorbeeld', 'youssef@tiem.example', current_timestamp),
  ('00000000-0000-4000-8000-000000000003', 'Carla Voorbeeld', 'carla@tiem.example', current_timestamp),
  ('00000000-0000-4000-8000-000000000004', 'Petra Voorbeeld', 'petra@tiem.example', current_timestamp),
  ('00000000-0000-4000-8000-000000000005', 'Ilse Voorbeeld', 'ilse@tiem.example', current_timestamp),
  ('00000000-0000-4000-8000-000000000006', 'Wim Voorbeeld', 'wim@wijkteam.example', current_timestamp)
on conflict do nothing;
update staff_member set partner_id = '00000000-0000-4000-8000-0000000000a1', roles = '{PARTNER}'
where id = '00000000-0000-4000-8000-000000000006' and partner_id is null;

insert into advisor (staff_id, hours, languages) values
  ('00000000-0000-4000-8000-000000000001', 32, '{nl,en,tr}'),
  ('00000000-0000-4000-8000-000000000002', 24, '{nl,en,ar}')
on conflict do nothing;

insert into demo_account (username, password_hash, staff_id, roles)
select v.username, 'pbkdf2$210000$S/+AE8k5bxjxT10SyfpOGg$sdIRsZp2RckFSPwQJZYHXah9D/2dYBTuV7ai22N/9hU', v.staff_id::uuid, v.roles
from (values
  ('marieke', '00000000-0000-4000-8000-000000000001', array['ADVISOR']),
  ('youssef', '00000000-0000-4000-8000-000000000002', array['ADVISOR']),
  ('carla', '00000000-0000-4000-8000-000000000003', array['COORDINATOR']),
  ('petra', '00000000-0000-4000-8000-000000000004', array['PLANNER']),
  ('ilse', '00000000-0000-4000-8000-000000000005', array['EDITOR']),
  ('wim', '00000000-0000-4000-8000-000000000006', array['PARTNER'])) as v (username, staff_id, roles)
on conflict (username) do update set password_hash = excluded.password_hash, roles = excluded.roles;
