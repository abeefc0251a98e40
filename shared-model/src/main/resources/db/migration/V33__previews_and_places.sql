-- An editor's ticket also opens the draft of the questions of the plan.

alter table route_preview add column plan_edition integer references plan_edition (number) on delete cascade;
comment on table route_preview is 'tickets of editors to see the drafts of the route and of the plan in the portal';

-- As draft_to_show: who brings a token is given the one edition that it is for.
create function plan_draft_to_show(token text, moment timestamptz) returns table (number integer, content jsonb)
language sql stable security definer set search_path = public as $$
  select e.number, e.content from route_preview p join plan_edition e on e.number = p.plan_edition
  where p.token_hash = token and p.until > moment
$$;
revoke all on function plan_draft_to_show(text, timestamptz) from public;
grant execute on function plan_draft_to_show(text, timestamptz) to jr_reader;

-- The places in editions, like the route. What is published also stands in the rows of meeting_place, which residents see.
create table place_edition (
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
create unique index place_edition_one_published on place_edition (state) where state = 'PUBLISHED';
comment on table place_edition is 'places in the neighbourhood; the first edition is made of the rows that there are, when an editor first looks';
create trigger immutable before update on place_edition for each row execute function refuse_published_change();
alter table place_edition enable row level security;
grant select, insert, update on place_edition to jr_staff;
create policy staff on place_edition to jr_staff using (true) with check (true);
