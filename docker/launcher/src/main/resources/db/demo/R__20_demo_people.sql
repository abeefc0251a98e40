-- A school with a mentor, a resident with an account, and a young person whom the mentor put forward.
insert into referring_organisation (id, name, kind, domain) values
  ('00000000-0000-4000-8000-000000000011', 'Voorbeeld College', 'SCHOOL', 'voorbeeldcollege.example')
on conflict do nothing;
insert into mentor (id, organisation_id, name, email) values
  ('00000000-0000-4000-8000-000000000012', '00000000-0000-4000-8000-000000000011', 'Mees Voorbeeld', 'mentor@voorbeeldcollege.example')
on conflict do nothing;

insert into person (id, called, birth_date, created_at) values
  ('00000000-0000-4000-8000-000000000021', 'Kim Voorbeeld', '1988-04-12', current_timestamp),
  ('00000000-0000-4000-8000-000000000022', 'Sam Voorbeeld', '2008-09-01', current_timestamp)
on conflict do nothing;
insert into contact_point (id, person_id, kind, address, verified_at) values
  ('00000000-0000-4000-8000-000000000031', '00000000-0000-4000-8000-000000000021', 'EMAIL', 'kim@voorbeeld.example', current_timestamp),
  ('00000000-0000-4000-8000-000000000032', '00000000-0000-4000-8000-000000000022', 'EMAIL', 'sam@voorbeeld.example', null)
on conflict do nothing;
insert into resident (id, person_id, created_at, last_login_at) values
  ('00000000-0000-4000-8000-000000000041', '00000000-0000-4000-8000-000000000021', current_timestamp, current_timestamp)
on conflict do nothing;
insert into login_address (kind, address, resident_id) values
  ('EMAIL', 'kim@voorbeeld.example', '00000000-0000-4000-8000-000000000041')
on conflict do nothing;

insert into referral (id, organisation_id, mentor_id, person_id, named, reason, explanation, young_person_knows, state, form_key, received_at) values
  ('00000000-0000-4000-8000-000000000051', '00000000-0000-4000-8000-000000000011', '00000000-0000-4000-8000-000000000012',
   '00000000-0000-4000-8000-000000000022', 'Sam Voorbeeld', 'DOUBTS_COURSE', 'Sam (voorbeeld) twijfelt over de opleiding.', true, 'RECEIVED',
   '00000000-0000-4000-8000-000000000052', current_timestamp)
on conflict do nothing;
insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at) values
  ('00000000-0000-4000-8000-000000000061', '00000000-0000-4000-8000-000000000022', 'YOUTH_PREVENTION', 'Aangemeld door een school', 'NEW',
   current_timestamp, current_timestamp + interval '1 day')
on conflict do nothing;
insert into lead_signal (id, lead_id, kind, subject_id, summary, at) values
  ('00000000-0000-4000-8000-000000000062', '00000000-0000-4000-8000-000000000061', 'REFERRAL', '00000000-0000-4000-8000-000000000051',
   'Voorbeeld College: twijfelt over de opleiding', current_timestamp)
on conflict do nothing;
