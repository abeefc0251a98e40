-- Home visits ("drempelbezoeken"), with a colleague of RMC, and the toolkit that goes along.

create table home_visit (
  id uuid primary key,
  version integer not null default 0,
  lead_id uuid not null references lead,
  staff_id uuid not null references staff_member,
  companion text check (char_length(companion) between 1 and 200),
  day date not null,
  at_time time,
  address text check (char_length(address) between 1 and 300),
  state text not null check (state in ('PLANNED', 'DONE', 'CANCELLED')),
  outcome text check (outcome in ('SPOKEN', 'CARD_LEFT', 'WRONG_ADDRESS', 'REFUSED')),
  form_key uuid not null unique,
  planned_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'DONE') = (outcome is not null)),
  check ((state = 'PLANNED') = (ended_at is null)),
  check ((state = 'PLANNED') or address is null)
);
create index on home_visit (day, at_time) where state = 'PLANNED';
create index on home_visit (lead_id);
comment on column home_visit.address is 'where to ring; forgotten once the visit is over';

-- Nobody rings at a door when the lead has ended, however it ended, or when the person says no. A lead that went on as
-- another one by a merge takes its visits along: they end with that one.
create function settle_home_visits() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_table_name = 'person' then
    update home_visit set state = 'CANCELLED', ended_at = current_timestamp, address = null, version = version + 1
      where state = 'PLANNED' and lead_id in (select id from lead where person_id = new.id);
  else
    update home_visit set state = 'CANCELLED', ended_at = new.ended_at, address = null, version = version + 1
      where state = 'PLANNED' and lead_id in (select l.id from lead l where l.id = new.id
        or (l.person_id = new.person_id and l.track = new.track and l.end_reason = 'MERGED'));
  end if;
  return null;
end
$$;
revoke all on function settle_home_visits() from public;
create trigger settle_home_visits after update of ended_at on lead for each row
  when (old.ended_at is null and new.ended_at is not null and new.end_reason is distinct from 'MERGED') execute function settle_home_visits();
create trigger settle_home_visits after update of objects on person for each row
  when (new.objects and not old.objects) execute function settle_home_visits();

create table toolkit_item (
  id uuid primary key,
  section text not null check (section in ('DOOR', 'FITS', 'LEARN', 'HOME', 'CALL')),
  title text not null check (char_length(title) between 1 and 120),
  owner text check (char_length(owner) <= 80),
  words text check (char_length(words) <= 400),
  link text check (char_length(link) <= 300 and link ~ '^(https://|tel:)'),
  hint text check (char_length(hint) <= 40),
  position integer not null
);
comment on table toolkit_item is 'the koffertje: tools and tips for at the door, kept by editors';

alter table home_visit enable row level security;
alter table toolkit_item enable row level security;
grant select, insert, update on home_visit to jr_staff;
grant select, insert, update, delete on toolkit_item to jr_staff;
create policy staff on home_visit to jr_staff using (true) with check (true);
create policy staff on toolkit_item to jr_staff using (true) with check (true);

insert into toolkit_item (id, section, title, owner, words, hint, position) values
  (gen_random_uuid(), 'DOOR', 'Zeg wie je bent, en dat je niet komt controleren.', null, null, null, 1),
  (gen_random_uuid(), 'DOOR', 'Vraag of het nu uitkomt. Nee is goed: laat de kaart achter.', null, null, null, 2),
  (gen_random_uuid(), 'DOOR', 'Drie vragen: waar sta je nu, waar wil je heen, wat heb je nodig?', null, null, null, 3),
  (gen_random_uuid(), 'DOOR', 'Spreek één stap af, met een dag. Leg het bezoek daarna vast.', null, null, null, 4),
  (gen_random_uuid(), 'FITS', 'Educatiemeter', 'RMC', 'Waar sta je met school, wat is er nog nodig', null, 1),
  (gen_random_uuid(), 'FITS', 'CTC-test', 'Leerwerkloket', 'Wat kan ik, wat vind ik leuk', null, 2),
  (gen_random_uuid(), 'FITS', 'Kansrijke beroepen', 'SBB', 'Welke opleiding geeft kans op een baan', null, 3),
  (gen_random_uuid(), 'LEARN', 'Leer-werktrajecten', 'Tiem', 'Werken met een diploma aan het eind', null, 1),
  (gen_random_uuid(), 'LEARN', 'Eva', 'landelijk', 'Regelingen voor wie gaat werken', 'gids', 2),
  (gen_random_uuid(), 'LEARN', 'Dennis', 'landelijk', 'Regelingen voor de werkgever', 'gids', 3),
  (gen_random_uuid(), 'HOME', 'Taalmeter', 'Tiem', 'Korte toets, laat zien of lezen moeite kost', null, 1),
  (gen_random_uuid(), 'HOME', 'Taalpunt', 'Stadkamer', 'Gratis oefenen met taal', 'inloop', 2),
  (gen_random_uuid(), 'HOME', 'Sociaal wijkteam', 'SWT', 'Brieven, toeslagen, schulden', null, 3),
  (gen_random_uuid(), 'CALL', 'Direct gevaar: bel 112', null, null, null, 1);
