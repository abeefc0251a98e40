-- Which columns of a list a member of staff wants to see.
create table staff_list (
  staff_id uuid not null references staff_member,
  list text not null check (list in ('leads')),
  columns text[] not null,
  primary key (staff_id, list)
);
alter table staff_list enable row level security;
grant select, insert, update on staff_list to jr_staff;
create policy staff on staff_list to jr_staff using (true) with check (true);
