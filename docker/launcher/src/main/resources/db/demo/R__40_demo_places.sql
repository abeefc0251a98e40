-- Places in the neighbourhood, visibly invented, each with times of its own; one only once a month, one without an address yet.
insert into meeting_place (id, name, district, address, present, about, changed_at) values
  ('00000000-0000-4000-8000-000000000601', 'Wijkhuis De Brug (voorbeeld)', 'Noord', 'Voorbeeldstraat 1 in Zwolle', 'Tiem en Sociaal Wijkteam',
   '{"nl": "Er staat koffie en thee klaar. Je mag iemand meenemen.", "en": "There is coffee and tea. Feel free to bring somebody."}', current_timestamp),
  ('00000000-0000-4000-8000-000000000602', 'Leeshoek (voorbeeld)', 'Centrum', 'Voorbeeldplein 2 in Zwolle', 'Taalpunt en Tiem',
   '{"nl": "Neem je brief of je telefoon mee. Wij kijken samen.", "en": "Bring your letter or your phone. We look at it together."}', current_timestamp),
  ('00000000-0000-4000-8000-000000000603', 'Speeltuin Zuid (voorbeeld)', 'Zuid', null, 'Sociaal Raadslieden en Inkomensondersteuning',
   '{"nl": "Je kinderen kunnen hier spelen.", "en": "Your children can play here."}', current_timestamp)
on conflict do nothing;
insert into meeting_time (id, place_id, weekday, opens, closes, nth) values
  ('00000000-0000-4000-8000-000000000611', '00000000-0000-4000-8000-000000000601', 2, '09:00', '11:30', null),
  ('00000000-0000-4000-8000-000000000612', '00000000-0000-4000-8000-000000000601', 4, '13:00', '15:00', null),
  ('00000000-0000-4000-8000-000000000613', '00000000-0000-4000-8000-000000000602', 3, '10:00', '12:00', null),
  ('00000000-0000-4000-8000-000000000614', '00000000-0000-4000-8000-000000000603', 5, '09:30', '11:30', 1)
on conflict do nothing;
