-- One person's rows in every table that holds data of people. Read twice: once with {a} = aaaaaaaa and {x} = a,
-- once with bbbbbbbb and b. Every row must hold the person's mark in each column by which it could be told apart.
insert into referring_organisation values ('{a}-0000-4000-8000-000000000001', 'School {a}', 'SCHOOL');
insert into mentor values ('{a}-0000-4000-8000-000000000002', '{a}-0000-4000-8000-000000000001', 'Mentor {a}', 'mentor@{a}.example', true);
insert into staff_member values ('{a}-0000-4000-8000-000000000003', 0, '{a}', 'Adviseur {a}', 'adviseur@{a}.example', true, '2026-01-01');
insert into person values ('{a}-0000-4000-8000-000000000004', 0, '{a}', '2008-01-01', 'nl', false, '2026-01-01');
insert into contact_point values ('{a}-0000-4000-8000-000000000005', '{a}-0000-4000-8000-000000000004', 'EMAIL', '{a}@example.org', null);
insert into resident values ('{a}-0000-4000-8000-000000000006', 0, '{a}-0000-4000-8000-000000000004', '2026-01-01', '2026-01-01');
insert into login_address values ('EMAIL', '{a}@example.org', '{a}-0000-4000-8000-000000000006');
insert into consent values ('{a}-0000-4000-8000-000000000007', '{a}-0000-4000-8000-000000000004', 'VIDEO_REVIEW', 1, 'nl', true, '2026-01-01');
insert into referral values ('{a}-0000-4000-8000-000000000008', 0, '{a}-0000-4000-8000-000000000001', '{a}-0000-4000-8000-000000000002',
  '{a}-0000-4000-8000-000000000004', '{a}', 'OTHER', '{a}', true, 'INVITED', '{a}-0000-4000-8000-000000000009', '2026-01-01');
insert into invitation values ('{a}-0000-4000-8000-00000000000a', '{a}-0000-4000-8000-000000000008', '{a}-0000-4000-8000-000000000004',
  'hash-{a}', '2026-01-01', '2026-02-01');
insert into login_challenge values ('{a}-0000-4000-8000-00000000000b', 'RESIDENT', 'EMAIL', '{a}@example.org', 'browser-{a}', 'code-{a}',
  '{a}-0000-4000-8000-00000000000a', '2026-01-01', '2026-02-01', 0, null);
insert into login_session values ('session-{a}', '{a}-0000-4000-8000-000000000006', null, '2026-01-01', '2026-01-01', '2026-02-01');
insert into rate_count values ('{a}', '2026-01-01', 1);
insert into lead (id, person_id, track, track_reason, state, received_at, response_due_at)
  values ('{a}-0000-4000-8000-00000000000c', '{a}-0000-4000-8000-000000000004', 'YOUTH_PREVENTION', '{a}', 'NEW', '2026-01-01', '2026-01-02');
insert into lead_signal values ('{a}-0000-4000-8000-00000000000d', '{a}-0000-4000-8000-00000000000c', 'REFERRAL',
  '{a}-0000-4000-8000-000000000008', '{a}', '2026-01-01');
insert into contact_attempt (id, lead_id, staff_id, channel, reached, note, form_key, at) values ('{a}-0000-4000-8000-00000000000e',
  '{a}-0000-4000-8000-00000000000c', '{a}-0000-4000-8000-000000000003', 'PHONE', true, '{a}', '{a}-0000-4000-8000-00000000000f', '2026-01-01');
insert into trajectory values ('{a}-0000-4000-8000-000000000010', 0, '{a}-0000-4000-8000-00000000000c', '{a}-0000-4000-8000-000000000003',
  'OPEN', '2026-01-01');
insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion, due_at, created_at)
  values ('{a}-0000-4000-8000-000000000011', 'PLAN_RECEIVED', 'EMAIL', '{a}@example.org', 'nl', '{a}-0000-4000-8000-000000000004',
  '{"link": "{a}"}', '{a}-0000-4000-8000-000000000012', 'first', '2026-01-01', '2026-01-01');
insert into audit_entry (at, actor_kind, actor_id, action, object_kind, object_id, person_id, result, origin)
  values ('2026-01-01', 'RESIDENT', '{a}-0000-4000-8000-000000000006', 'PLAN_SUBMITTED', 'PLAN', '{a}-0000-4000-8000-000000000012',
  '{a}-0000-4000-8000-000000000004', 'DONE', 'PORTAL');

insert into future_plan (id, resident_id, edition, state, submitted_at, started_at, changed_at) values ('{a}-0000-4000-8000-000000000020',
  '{a}-0000-4000-8000-000000000006', 'plan-1', 'SUBMITTED', '2026-01-01', '2026-01-01', '2026-01-01');
insert into plan_answer (id, plan_id, resident_id, question, revision, words, changed_at) values ('{a}-0000-4000-8000-000000000021',
  '{a}-0000-4000-8000-000000000020', '{a}-0000-4000-8000-000000000006', 'nu', 1, '{a}', '2026-01-01');
insert into plan_version values ('{a}-0000-4000-8000-000000000022', '{a}-0000-4000-8000-000000000020', '{a}-0000-4000-8000-000000000006', 1,
  '{"chapters": []}', '2026-01-01', '2026-01-02');
insert into profile (id, resident_id, headline, created_at, changed_at) values ('{a}-0000-4000-8000-000000000023',
  '{a}-0000-4000-8000-000000000006', '{a}', '2026-01-01', '2026-01-01');
insert into profile_quality values ('{a}-0000-4000-8000-000000000023', 0, 'geduldig');
insert into profile_availability values ('{a}-0000-4000-8000-000000000023', 'MONDAY', 'MORNING');
insert into session_kind (code, slug, name, position) values (upper('kind_{x}'), 'kind-{x}', '{a}', ascii('{x}'));
insert into room (id, name, place, address, seats) values ('{a}-0000-4000-8000-000000000024', '{a}', 'Zwolle', 'Straat 1', 20);
insert into group_session (id, kind_code, title, about, room_id, status, starts_at, ends_at, closes_at, capacity, taken, created_at) values
  ('{a}-0000-4000-8000-000000000025', upper('kind_{x}'), '{a}', '', '{a}-0000-4000-8000-000000000024', 'OPEN', '2026-02-01 10:00',
  '2026-02-01 12:00', '2026-02-01 09:00', 20, 1, '2026-01-01');
insert into session_facilitator (session_id, staff_id) values ('{a}-0000-4000-8000-000000000025', '{a}-0000-4000-8000-000000000003');
insert into booking (id, session_id, resident_id, seats, state, form_key, created_at, changed_at) values ('{a}-0000-4000-8000-000000000026',
  '{a}-0000-4000-8000-000000000025', '{a}-0000-4000-8000-000000000006', 1, 'BOOKED', '{a}-0000-4000-8000-000000000027', '2026-01-01', '2026-01-01');
insert into video_cv (id, resident_id, state, started_at) values ('{a}-0000-4000-8000-000000000028', '{a}-0000-4000-8000-000000000006',
  'RECEIVING', '2026-01-01');
insert into media_upload values ('{a}-0000-4000-8000-000000000028', '{a}-0000-4000-8000-000000000006', 1000, '{a}', true, 1, 'nl', '2026-01-01', '2026-01-02');
insert into video_caption values ('{a}-0000-4000-8000-000000000028', '{a}-0000-4000-8000-000000000006', 1, 'nl',
  'WEBVTT' || chr(10) || '{a}', '{a}-0000-4000-8000-000000000003', '2026-01-01');
insert into scheduled_tasks (task_name, task_instance, picked, version) values ('{a}', '{a}', false, 1);
insert into lead_assignment values ('{a}-0000-4000-8000-000000000029', '{a}-0000-4000-8000-00000000000c', '{a}-0000-4000-8000-000000000003',
  '{a}-0000-4000-8000-000000000003', '{a}', '2026-01-01');
insert into trajectory_event values ('{a}-0000-4000-8000-00000000002a', '{a}-0000-4000-8000-000000000010', 'OPENED', null, '{a}',
  '{a}-0000-4000-8000-000000000003', '2026-01-01');
insert into route_edition (id, number, state, content, created_at, changed_at, published_at) values ('{a}-0000-4000-8000-00000000002b',
  1000 + ascii('{x}'), 'RETIRED', '{"title": {"nl": "{a}"}}', '2026-01-01', '2026-01-01', '2026-01-01');
insert into route_step_text values ('{a}', 'nl', '{a}', '{a}', '{a}', to_tsvector('{a}'));
insert into meeting_place (id, name, changed_at) values ('{a}-0000-4000-8000-00000000002c', '{a}', '2026-01-01');
insert into meeting_time values ('{a}-0000-4000-8000-00000000002d', '{a}-0000-4000-8000-00000000002c', 1, '09:00', '10:00');
insert into meeting_place_closed values ('{a}-0000-4000-8000-00000000002c', '2026-12-24');
insert into saved_route values ('{a}-0000-4000-8000-000000000006', 0, 1, 'bcdfg', '2026-01-01');

insert into goal values ('{a}-0000-4000-8000-000000000030', '{a}-0000-4000-8000-000000000020', '{a}-0000-4000-8000-000000000006', '{a}', 1, '2026-01-01');
insert into plan_step (id, plan_id, resident_id, goal_id, words, revision, added_at) values ('{a}-0000-4000-8000-000000000031',
  '{a}-0000-4000-8000-000000000020', '{a}-0000-4000-8000-000000000006', '{a}-0000-4000-8000-000000000030', '{a}', 1, '2026-01-01');
insert into plan_comment values ('{a}-0000-4000-8000-000000000032', '{a}-0000-4000-8000-000000000020', '{a}-0000-4000-8000-000000000006', '{a}',
  '{a}-0000-4000-8000-000000000003', 'Adviseur {a}', '2026-01-01');
insert into spoken_answer (id, plan_id, resident_id, question, state, received_at) values ('{a}-0000-4000-8000-000000000033',
  '{a}-0000-4000-8000-000000000020', '{a}-0000-4000-8000-000000000006', 'nu', 'RECEIVED', '2026-01-01');
insert into forgotten_recording values ('{a}-0000-4000-8000-000000000034');
insert into together (id, token_hash, advisor_id, advisor, started_at, expires_at, resident_id, confirmed_at)
  values ('{a}-0000-4000-8000-000000000035', '{a}', '{a}-0000-4000-8000-000000000003', 'Adviseur {a}', '2026-01-01', '2026-01-02',
  '{a}-0000-4000-8000-000000000006', '2026-01-01');
insert into content_change values ('{a}-0000-4000-8000-000000000036', '2026-01-01', '{a}-0000-4000-8000-000000000003', 'ROUTE', 1, '{a}', 'CHANGED', '[]');
insert into route_preview values ('{a}', 1000 + ascii('{x}'), '{a}-0000-4000-8000-000000000003', '2026-01-01');

insert into objection values ('mark-{a}', '{a}-0000-4000-8000-000000000004');
insert into objection_link values ('link-{a}', '{a}-0000-4000-8000-000000000004', 'mark-{a}');

insert into advisor (staff_id) values ('{a}-0000-4000-8000-000000000003');
insert into staff_absence values ('{a}-0000-4000-8000-000000000036', '{a}-0000-4000-8000-000000000003', '2026-01-01', '2026-01-02',
  '{a}-0000-4000-8000-000000000003', '2026-01-01');
insert into lead_note values ('{a}-0000-4000-8000-000000000037', '{a}-0000-4000-8000-00000000000c', '{a}-0000-4000-8000-000000000003', '{a}',
  '{a}-0000-4000-8000-000000000038', '2026-01-01');
insert into lead_message values ('{a}-0000-4000-8000-000000000039', '{a}-0000-4000-8000-00000000000c', '{a}-0000-4000-8000-000000000003', 'EMAIL',
  'FREE', '{a}', '{a}', '{a}-0000-4000-8000-00000000003a', '2026-01-01');
insert into plan_edition (id, number, state, content, created_at, changed_at, published_at) values ('{a}-0000-4000-8000-000000000037',
  1000 + ascii('{x}'), 'RETIRED', '{"chapters": []}', '2026-01-01', '2026-01-01', '2026-01-01');
insert into place_edition (id, number, state, content, created_at, changed_at, published_at) values ('{a}-0000-4000-8000-000000000040',
  1000 + ascii('{x}'), 'RETIRED', '{"places": []}', '2026-01-01', '2026-01-01', '2026-01-01');
insert into text_edition (id, number, state, content, created_at, changed_at, published_at) values ('{a}-0000-4000-8000-000000000040',
  1000 + ascii('{x}'), 'RETIRED', '{"words": {}}', '2026-01-01', '2026-01-01', '2026-01-01');
insert into intake values ('{a}-0000-4000-8000-00000000003b', '{a}-0000-4000-8000-000000000004', 'PHONE', '{a}', '{a}-0000-4000-8000-000000000003',
  '{a}-0000-4000-8000-00000000003c', '2026-01-01');
insert into person_merge (id, kept_id, gone_id, reason, moved, merged_by, merged_at) values ('{a}-0000-4000-8000-00000000003d',
  '{a}-0000-4000-8000-000000000004', '{a}-0000-4000-8000-000000000004', '{a}', '[]', '{a}-0000-4000-8000-000000000003', '2026-01-01');
insert into staff_list values ('{a}-0000-4000-8000-000000000003', 'leads', array['{a}']);
insert into held_form values ('{a}-0000-4000-8000-000000000036', '{a}' || repeat('0', 56), '/mijn/plan/nu', 'x', '2026-01-01', '2026-01-02');
insert into ladder_change values ('{a}-0000-4000-8000-00000000003e', '{a}-0000-4000-8000-000000000010', 4, '{a}', '{a}-0000-4000-8000-000000000003',
  '{a}-0000-4000-8000-00000000003f', '2026-01-01');
insert into language_check values ('{a}-0000-4000-8000-000000000040', '{a}-0000-4000-8000-000000000010', '2026-01-01', 'READING', '{a}', null,
  '{a}-0000-4000-8000-000000000003', '{a}-0000-4000-8000-000000000041', '2026-01-01');
insert into intervision values ('{a}-0000-4000-8000-000000000042', '{a}-0000-4000-8000-000000000010', '2026-01-01', '{a}',
  '{a}-0000-4000-8000-000000000003', '{a}-0000-4000-8000-000000000043', '2026-01-01');
insert into avoidance_fact values ('{a}-0000-4000-8000-000000000044', '{a}-0000-4000-8000-000000000010', '2026-01-01', '{a}',
  '{a}-0000-4000-8000-000000000003', '{a}-0000-4000-8000-000000000045', '2026-01-01');
insert into file_look values ('{a}-0000-4000-8000-000000000290', '{a}-0000-4000-8000-000000000004', '{a}-0000-4000-8000-000000000003',
  '2026-01-01', 'OTHER', '{a}', '2026-01-01');
insert into appointment (id, lead_id, resident_id, advisor_id, advisor, way, place, minutes, form_key, proposed_at) values ('{a}-0000-4000-8000-000000000310',
  '{a}-0000-4000-8000-00000000000c', '{a}-0000-4000-8000-000000000006', '{a}-0000-4000-8000-000000000003', '{a}', 'PLACE', '{a}', 30,
  '{a}-0000-4000-8000-000000000311', '2026-01-01');
insert into appointment_time values ('{a}-0000-4000-8000-000000000310', '2026-01-02');
insert into api_client values ('client-{a}', '{a}-0000-4000-8000-000000000001');
insert into home_visit (id, lead_id, staff_id, companion, day, address, state, form_key, planned_at) values ('{a}-0000-4000-8000-000000000040',
  '{a}-0000-4000-8000-00000000000c', '{a}-0000-4000-8000-000000000003', '{a}', '2026-01-02', '{a}', 'PLANNED', '{a}-0000-4000-8000-000000000041', '2026-01-01');
insert into toolkit_item (id, section, title, position) values ('{a}-0000-4000-8000-000000000042', 'DOOR', '{a}', 1);
insert into campaign (id, name, source, why, headline, letter, staff_id, state, form_key, created_at) values ('{a}-0000-4000-8000-000000000050',
  '{a}', '{a}', '{a}', '{a}', '{a}', '{a}-0000-4000-8000-000000000003', 'OPEN', '{a}-0000-4000-8000-000000000051', '2026-01-01');
insert into campaign_member (id, campaign_id, person_id, added_at) values ('{a}-0000-4000-8000-000000000052', '{a}-0000-4000-8000-000000000050',
  '{a}-0000-4000-8000-000000000004', '2026-01-01');
insert into campaign_call (id, member_id, staff_id, outcome, note, told, talk, form_key, at) values ('{a}-0000-4000-8000-000000000053',
  '{a}-0000-4000-8000-000000000052', '{a}-0000-4000-8000-000000000003', 'NO_ANSWER', '{a}', false, false, '{a}-0000-4000-8000-000000000054', '2026-01-01');
insert into trajectory_goal values ('{a}-0000-4000-8000-000000000046', '{a}-0000-4000-8000-000000000010', '{a}', '{a}-0000-4000-8000-000000000003',
  '{a}-0000-4000-8000-000000000047', '2026-01-01');
insert into agreement (id, trajectory_id, who, words, due_on, staff_id, form_key, at) values ('{a}-0000-4000-8000-000000000048',
  '{a}-0000-4000-8000-000000000010', 'RESIDENT', '{a}', '2026-01-02', '{a}-0000-4000-8000-000000000003', '{a}-0000-4000-8000-000000000049', '2026-01-01');
insert into outcome_check (id, trajectory_id, months, due_on) values ('{a}-0000-4000-8000-00000000004a', '{a}-0000-4000-8000-000000000010', 3, '2026-01-01');
insert into partner_organisation values ('{a}-0000-4000-8000-00000000004b', 'Partner {a}', true, true, '2026-01-01');
insert into handover (id, lead_id, organisation_id, state, said, asked_on, content, offered_by, offered_at, form_key) values
  ('{a}-0000-4000-8000-00000000004c', '{a}-0000-4000-8000-00000000000c', '{a}-0000-4000-8000-00000000004b', 'OFFERED', 'YES', '2026-01-01',
  '{"person": "{a}", "parts": []}', '{a}-0000-4000-8000-000000000003', '2026-01-01', '{a}-0000-4000-8000-00000000004d');
insert into reply_address values ('reply-{a}', '{a}-0000-4000-8000-000000000011');
insert into reply (id, mark, channel, kind, sender, subject, words, state, person_id, lead_id, at) values ('{a}-0000-4000-8000-000000000340',
  'reply-{a}', 'SMS', 'ANSWER', '{a}', null, '{a}', 'PLACED', '{a}-0000-4000-8000-000000000004', '{a}-0000-4000-8000-00000000000c', '2026-01-01');
