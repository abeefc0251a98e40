-- Sessions in the weeks after the first start, on working days; one of them full, with people in line.
insert into room (id, name, place, address, seats) values
  ('00000000-0000-4000-8000-000000000101', 'Zaal 1', 'Tiem', 'Lingenstraat in Zwolle', 16),
  ('00000000-0000-4000-8000-000000000102', 'Zaal 2', 'Tiem', 'Lingenstraat in Zwolle', 30),
  ('00000000-0000-4000-8000-000000000103', 'Leestafel', 'Stadkamer', 'Zwolle', 20)
on conflict do nothing;

with working_day as (
  select d::date as day, row_number() over (order by d) as number
  from generate_series((current_timestamp at time zone 'Europe/Amsterdam')::date + 1,
                       (current_timestamp at time zone 'Europe/Amsterdam')::date + 60, interval '1 day') d
  where extract(isodow from d) < 6
), planned (number, wday, start, length, kind, room, capacity, languages, title, about) as (values
  (1, 2, time '10:00', interval '2 hours', 'JOUW_ROUTE', '101', 12, 'nl', 'Jouw Route in de groep (voorbeeld)',
   'Je ontdekt wat je kunt en wat je wilt. Je krijgt tips van anderen en van een adviseur van Tiem. Aan het eind heb je één volgende stap.'),
  (2, 3, time '13:30', interval '2 hours', 'TRAINING', '101', 10, 'nl', 'Training: vertel wat je kunt (voorbeeld)',
   'Je oefent hoe je over jezelf vertelt. Kort, eerlijk en in je eigen woorden.'),
  (3, 4, time '09:30', interval '2 hours', 'NEW_IN_TOWN', '102', 2, 'nl ar', 'Nieuwe Zwollenaren: werken in Nederland (voorbeeld)',
   'Woon je nog niet zo lang in Nederland? Je hoort hoe werk hier gaat, wat je diploma waard is en wie je kan helpen.'),
  (4, 5, time '10:00', interval '90 minutes', 'SHORT_ROUTE', '101', 12, 'nl', 'Korte route: snel naar werk (voorbeeld)',
   'Je hoort welke bedrijven nu mensen zoeken. Samen kijken we welke stap jij deze week kunt zetten.'),
  (5, 6, time '15:00', interval '2 hours', 'EMPLOYERS', '102', 24, 'nl', 'Ontmoet werkgevers uit techniek en zorg (voorbeeld)',
   'Je praat met mensen die een collega zoeken. Je hoeft geen brief en geen cv mee te nemen.'),
  (6, 6, time '09:00', interval '3 hours', 'DROP_IN', '103', 20, 'nl', 'Inloop in de Stadkamer (voorbeeld)',
   'Loop binnen met je vraag over werk, leren of geld. Er zit een adviseur voor je klaar.'),
  (7, 8, time '10:00', interval '2 hours', 'JOUW_ROUTE', '101', 12, 'nl', 'Jouw Route in de groep (voorbeeld)',
   'Je ontdekt wat je kunt en wat je wilt. Je krijgt tips van anderen en van een adviseur van Tiem. Aan het eind heb je één volgende stap.'),
  (8, 9, time '13:30', interval '2 hours', 'TRAINING', '101', 10, 'nl', 'Training: werken met je handen (voorbeeld)',
   'Je probeert een paar klussen uit techniek en groen. Zo merk je wat bij je past.'),
  (9, 12, time '09:30', interval '2 hours', 'NEW_IN_TOWN', '102', 12, 'nl ar', 'Nieuwe Zwollenaren: werken in Nederland (voorbeeld)',
   'Woon je nog niet zo lang in Nederland? Je hoort hoe werk hier gaat, wat je diploma waard is en wie je kan helpen.'),
  (10, 13, time '18:30', interval '2 hours', 'TRAINING', '102', 16, 'nl en', 'Training in de avond: solliciteren zonder brief (voorbeeld)',
   'Werk je overdag? Dan kun je hier in de avond oefenen met je video en je vijf eigenschappen.'),
  (11, 15, time '10:00', interval '90 minutes', 'SHORT_ROUTE', '101', 12, 'nl', 'Korte route: snel naar werk (voorbeeld)',
   'Je hoort welke bedrijven nu mensen zoeken. Samen kijken we welke stap jij deze week kunt zetten.'),
  (12, 18, time '15:00', interval '2 hours', 'EMPLOYERS', '102', 24, 'nl en', 'Ontmoet werkgevers uit winkel en horeca (voorbeeld)',
   'Je praat met mensen die een collega zoeken. Je hoeft geen brief en geen cv mee te nemen.')
)
insert into group_session (id, kind_code, title, about, languages, room_id, status, starts_at, ends_at, capacity, created_at)
select ('00000000-0000-4000-8000-' || lpad((200 + p.number)::text, 12, '0'))::uuid, p.kind, p.title, p.about, p.languages,
  ('00000000-0000-4000-8000-000000000' || p.room)::uuid, 'OPEN',
  (w.day + p.start) at time zone 'Europe/Amsterdam',
  (w.day + p.start + p.length) at time zone 'Europe/Amsterdam',
  p.capacity, current_timestamp
from planned p join working_day w on w.number = p.wday
on conflict do nothing;

-- five invented people who cannot log in: two have the seats of the third session, three wait for one
insert into person (id, called, created_at)
select ('00000000-0000-4000-8000-' || lpad((300 + n)::text, 12, '0'))::uuid, 'Voorbeeld ' || n, current_timestamp from generate_series(1, 5) n
on conflict do nothing;
insert into resident (id, person_id, created_at, last_login_at)
select ('00000000-0000-4000-8000-' || lpad((400 + n)::text, 12, '0'))::uuid, ('00000000-0000-4000-8000-' || lpad((300 + n)::text, 12, '0'))::uuid,
  current_timestamp, current_timestamp from generate_series(1, 5) n
on conflict do nothing;
with made as (
  insert into booking (id, session_id, resident_id, seats, state, position, form_key, created_at, changed_at)
  select ('00000000-0000-4000-8000-' || lpad((500 + n)::text, 12, '0'))::uuid, '00000000-0000-4000-8000-000000000203',
    ('00000000-0000-4000-8000-' || lpad((400 + n)::text, 12, '0'))::uuid, 1, case when n <= 2 then 'BOOKED' else 'WAITLISTED' end,
    case when n > 2 then n - 2 end, ('00000000-0000-4000-8000-' || lpad((500 + n)::text, 12, '0'))::uuid, current_timestamp, current_timestamp
  from generate_series(1, 5) n
  on conflict do nothing returning state
)
update group_session set taken = taken + (select count(*) from made where state = 'BOOKED'),
  waiting = waiting + (select count(*) from made where state = 'WAITLISTED'),
  last_position = last_position + (select count(*) from made where state = 'WAITLISTED')
where id = '00000000-0000-4000-8000-000000000203';
-- Marieke leads the first
insert into session_facilitator (session_id, staff_id) values
  ('00000000-0000-4000-8000-000000000201', '00000000-0000-4000-8000-000000000001')
on conflict do nothing;
