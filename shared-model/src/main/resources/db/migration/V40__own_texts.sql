-- Words of the portal and of the messages to residents that an installation says in its own way, in editions like the route.
-- An edition holds only what differs from the release. The first one is empty and is made when an editor first looks.

create table text_edition (
  id uuid primary key,
  version integer not null default 0,
  number integer not null unique check (number > 0),
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  content jsonb not null,
  created_at timestamptz not null,
  created_by uuid references staff_member,
  changed_at timestamptz not null,
  changed_by uuid references staff_member,
  published_at timestamptz,
  published_by uuid references staff_member,
  check ((state = 'DRAFT') = (published_at is null))
);
create unique index text_edition_one_published on text_edition (state) where state = 'PUBLISHED';
comment on table text_edition is 'words of pages and messages that this installation says in its own way; what is not here is as in the release';
create trigger immutable before update on text_edition for each row execute function refuse_published_change();

alter table text_edition enable row level security;
grant select on text_edition to jr_reader;
create policy published on text_edition for select to jr_reader using (state <> 'DRAFT');
grant select, insert, update on text_edition to jr_staff;
create policy staff on text_edition to jr_staff using (true) with check (true);

alter table content_change drop constraint content_change_area_check;
alter table content_change add constraint content_change_area_check check (area in ('ROUTE', 'PLAN', 'PLACE', 'TEXT'));
comment on table content_change is 'what editors did to questions, steps, texts, places and words, with the texts before and after; only ever added';
