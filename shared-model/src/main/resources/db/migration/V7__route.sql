-- Jouw route: its editions, the places in the neighbourhood, what somebody saved, and the search over all of it.

-- pg_trgm forgives typing errors. A trusted extension: the owner of the database may create it.
create extension if not exists pg_trgm;

do $$
begin
  if not exists (select from pg_roles where rolname = 'jr_reader') then
    create role jr_reader nologin noinherit;
  end if;
end
$$;
grant usage on schema public to jr_reader;
comment on role jr_reader is 'what everybody may read: the published route, places, sessions; nobody''s data';

-- Editions -------------------------------------------------------------------------------------------------------

create table route_edition (
  id uuid primary key,
  version integer not null default 0,
  number integer not null unique check (number > 0),
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  content jsonb not null,
  note text check (char_length(note) <= 1000),
  created_at timestamptz not null,
  created_by uuid references staff_member,
  changed_at timestamptz not null,
  changed_by uuid references staff_member,
  published_at timestamptz,
  published_by uuid references staff_member,
  check ((state = 'DRAFT') = (published_at is null))
);
create unique index route_edition_one_published on route_edition (state) where state = 'PUBLISHED';
comment on table route_edition is 'questions and steps of Jouw route; exactly one edition is published';
comment on column route_edition.number is 'stands in addresses of the portal';
comment on column route_edition.created_by is 'null: it came with the installation';

-- What residents once saw stays as it was; going back to an older edition changes its state only.
create function refuse_published_change() returns trigger language plpgsql as $$
begin
  if old.published_at is not null and (new.content <> old.content or new.number <> old.number) then
    raise exception 'an edition that was published does not change' using errcode = '23001';
  end if;
  return new;
end
$$;
revoke all on function refuse_published_change() from public;
create trigger immutable before update on route_edition for each row execute function refuse_published_change();

-- The steps of the published edition as words, for the search. Each language is cut into words by its own rules.
create table route_step_text (
  step text not null,
  language text not null check (language in ('nl', 'en', 'ar', 'uk', 'tr')),
  title text not null,
  summary text not null,
  body text not null,
  words tsvector not null,
  primary key (step, language)
);
create index on route_step_text using gin (words);

create function word_rules(language text) returns regconfig language sql immutable parallel safe as $$
  select case language when 'nl' then 'pg_catalog.dutch'::regconfig when 'en' then 'pg_catalog.english'::regconfig
    when 'ar' then 'pg_catalog.arabic'::regconfig when 'tr' then 'pg_catalog.turkish'::regconfig
    else 'pg_catalog.simple'::regconfig end
$$;
revoke all on function word_rules(text) from public;
grant execute on function word_rules(text) to jr_reader, jr_staff;

create function index_published_route() returns trigger language plpgsql as $$
begin
  if new.state = 'PUBLISHED' then
    delete from route_step_text;
    insert into route_step_text (step, language, title, summary, body, words)
      select step, language, title, summary, body,
        setweight(to_tsvector(word_rules(language), title), 'A') || setweight(to_tsvector(word_rules(language), summary), 'B')
          || setweight(to_tsvector(word_rules(language), body), 'C')
      from (
        select s ->> 'key' as step, t.key as language, t.value as title, coalesce(s -> 'summary' ->> t.key, '') as summary,
          coalesce(s -> 'body' ->> t.key, '') as body
        from jsonb_array_elements(coalesce(new.content -> 'steps', '[]')) s, jsonb_each_text(s -> 'title') t
      ) as steps;
  end if;
  return null;
end
$$;
revoke all on function index_published_route() from public;
create trigger search after insert or update of state on route_edition for each row execute function index_published_route();

-- Places in the neighbourhood ------------------------------------------------------------------------------------

create table meeting_place (
  id uuid primary key,
  version integer not null default 0,
  name text not null check (char_length(name) between 1 and 120),
  district text check (char_length(district) between 1 and 80),
  address text check (char_length(address) between 1 and 200),
  present text check (char_length(present) between 1 and 200),
  about jsonb not null default '{}',
  active boolean not null default true,
  changed_at timestamptz not null,
  changed_by uuid references staff_member
);
comment on column meeting_place.present is 'which organisations sit there';
comment on column meeting_place.about is 'a few plain sentences by language: {"nl": "…"}';

-- Wall time of Amsterdam; a time of the week or, with nth, of one week of the month.
create table meeting_time (
  id uuid primary key,
  place_id uuid not null references meeting_place on delete cascade,
  weekday integer not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  nth integer check (nth between 1 and 5),
  first_day date,
  last_day date,
  check (opens < closes),
  check (first_day <= last_day)
);
create index on meeting_time (place_id);
comment on column meeting_time.weekday is '1 is Monday';
comment on column meeting_time.nth is 'only the first, second… of these days in a month; null for every week';

create table meeting_place_closed (
  place_id uuid not null references meeting_place on delete cascade,
  day date not null,
  primary key (place_id, day)
);

-- What a resident saved ------------------------------------------------------------------------------------------

create table saved_route (
  resident_id uuid primary key references resident on delete cascade,
  version integer not null default 0,
  edition integer not null,
  codes text not null check (codes ~ '^([a-z0-9]{5}(\.[a-z0-9]{5})*)?$' and char_length(codes) <= 600),
  saved_at timestamptz not null
);
comment on column saved_route.codes is 'the chosen answers as they stand in addresses; they can tell of health and debts';

-- Who may --------------------------------------------------------------------------------------------------------

alter table route_edition enable row level security;
alter table route_step_text enable row level security;
alter table meeting_place enable row level security;
alter table meeting_time enable row level security;
alter table meeting_place_closed enable row level security;
alter table saved_route enable row level security;

grant select on route_edition, route_step_text, meeting_place, meeting_time, meeting_place_closed to jr_reader;
create policy published on route_edition for select to jr_reader using (state <> 'DRAFT');
create policy everybody on route_step_text for select to jr_reader using (true);
create policy active on meeting_place for select to jr_reader using (active);
create policy active on meeting_time for select to jr_reader using (exists (select from meeting_place p where p.id = place_id));
create policy active on meeting_place_closed for select to jr_reader using (exists (select from meeting_place p where p.id = place_id));
grant select (id, kind_code, title, about, room_id, status, starts_at, ends_at) on group_session to jr_reader;
create policy reader on group_session for select to jr_reader using (status <> 'DRAFT');
grant select (id, place, address) on room to jr_reader;
grant select (code, name) on session_kind to jr_reader;
grant insert on audit_entry to jr_reader;
create policy reader_entries on audit_entry for insert to jr_reader with check (true);

grant select, insert, update, delete on saved_route to jr_resident;
create policy own on saved_route to jr_resident using (resident_id = current_resident()) with check (resident_id = current_resident());

-- Editors write editions and places; nobody of the staff sees what a resident saved.
grant select, insert, update on route_edition, meeting_place to jr_staff;
grant select, insert, update, delete on meeting_time, meeting_place_closed, route_step_text to jr_staff;
create policy staff on route_edition to jr_staff using (true) with check (true);
create policy staff on route_step_text to jr_staff using (true) with check (true);
create policy staff on meeting_place to jr_staff using (true) with check (true);
create policy staff on meeting_time to jr_staff using (true) with check (true);
create policy staff on meeting_place_closed to jr_staff using (true) with check (true);

-- Where the owner of the database is a superuser, the extension's functions are closed to others too (see V1).
do $$
begin
  if exists (select from pg_proc where oid = 'strict_word_similarity(text, text)'::regprocedure and pg_has_role(proowner, 'USAGE')) then
    grant execute on function strict_word_similarity(text, text) to jr_reader;
  end if;
end
$$;
