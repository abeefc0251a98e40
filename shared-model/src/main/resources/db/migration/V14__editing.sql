-- Editing the route: what editors did, and tickets to see a draft as residents would.

create table content_change (
  id uuid primary key,
  at timestamptz not null,
  staff_id uuid not null references staff_member,
  area text not null check (area in ('ROUTE', 'PLAN', 'PLACE')),
  edition integer,
  item text not null check (char_length(item) between 1 and 200),
  deed text not null check (deed in ('ADDED', 'CHANGED', 'REMOVED', 'MOVED', 'PUBLISHED', 'ROLLED_BACK', 'RESET')),
  differences jsonb not null
);
create index on content_change (area, at desc);
create index on content_change (area, item, at desc);
comment on table content_change is 'what editors did to questions, steps, texts and places, with the texts before and after; only ever added';
comment on column content_change.item is 'path in the document, such as questions/wens; of a place its id';

create table route_preview (
  token_hash text primary key,
  edition integer not null references route_edition (number) on delete cascade,
  staff_id uuid not null references staff_member,
  until timestamptz not null
);
comment on table route_preview is 'tickets of editors to see a draft in the portal';

alter table content_change enable row level security;
alter table route_preview enable row level security;
grant select, insert on content_change to jr_staff;
grant select, insert, delete on route_preview to jr_staff;
create policy staff on content_change to jr_staff using (true) with check (true);
create policy staff on route_preview to jr_staff using (true) with check (true);

-- The portal reads no draft and no ticket; who brings a token is given the one edition that it is for.
create function draft_to_show(token text, moment timestamptz) returns table (number integer, content jsonb)
language sql stable security definer set search_path = public as $$
  select e.number, e.content from route_preview p join route_edition e on e.number = p.edition
  where p.token_hash = token and p.until > moment
$$;
revoke all on function draft_to_show(text, timestamptz) from public;
grant execute on function draft_to_show(text, timestamptz) to jr_reader;
