-- The questions of the plan in editions, like the route; an answer knows in which edition it was asked.

create table plan_edition (
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
create unique index plan_edition_one_published on plan_edition (state) where state = 'PUBLISHED';
comment on table plan_edition is 'questions of the toekomstplan; exactly one edition is published';
create trigger immutable before update on plan_edition for each row execute function refuse_published_change();

alter table plan_edition enable row level security;
grant select on plan_edition to jr_reader;
create policy published on plan_edition for select to jr_reader using (state <> 'DRAFT');
grant select, insert, update on plan_edition to jr_staff;
create policy staff on plan_edition to jr_staff using (true) with check (true);

alter table plan_answer add column asked_in integer not null default 1 check (asked_in > 0);
comment on column plan_answer.asked_in is 'number of the edition whose question this answers: older answers keep their question''s words';
comment on column plan_answer.chosen is 'numbers of the chosen options, from 1; a number stays with its option in all editions';
comment on column future_plan.edition is 'the edition of the questions with which the plan was begun';
