-- Looks at the file of somebody in a colleague's caseload, each with its reason; and a number by which a lead is named on the phone.

create table file_look (
  id uuid primary key,
  person_id uuid not null references person,
  staff_id uuid not null references staff_member,
  on_day date not null,
  reason text not null check (reason in ('STANDS_IN', 'ASKED_ALONG', 'PERSON_ASKS', 'REVIEW', 'OTHER')),
  words text check (char_length(words) between 1 and 400),
  at timestamptz not null,
  unique (staff_id, person_id, on_day),
  check (reason <> 'OTHER' or words is not null)
);
create index file_look_newest on file_look (at desc, id);
comment on table file_look is 'why an advisor looks outside the own caseload; holds for that person on that day';
alter table file_look enable row level security;
grant select, insert on file_look to jr_staff;
create policy staff on file_look to jr_staff using (true) with check (true);

alter table lead add column number integer generated always as identity;
create unique index lead_number on lead (number);
comment on column lead.number is 'how people name it to each other: L-4711';

-- All leads of a person, for the search and for whose caseload somebody is in; lead_one_open has the open ones only.
create index lead_person on lead (person_id);
