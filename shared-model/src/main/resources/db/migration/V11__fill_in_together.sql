-- Filling in together: an advisor sits beside a resident at a device of Tiem. The advisor starts it, the resident makes it
-- theirs by logging in with a code and saying yes; what is answered then says with whom.

create table together (
  id uuid primary key,
  token_hash text not null unique,
  advisor_id uuid not null references staff_member,
  advisor text not null check (char_length(advisor) between 1 and 200),
  started_at timestamptz not null,
  expires_at timestamptz not null,
  resident_id uuid references resident on delete cascade,
  confirmed_at timestamptz,
  ended_at timestamptz,
  check ((resident_id is null) = (confirmed_at is null)),
  check (expires_at > started_at)
);
create index on together (resident_id);
create index on together (advisor_id);
comment on column together.advisor is 'the name as the resident reads it, now and later';
comment on column together.resident_id is 'null until the resident logged in with a code and said yes';

alter table together enable row level security;
grant select, update (ended_at) on together to jr_resident;
create policy own_look on together for select to jr_resident using (resident_id = current_resident());
create policy own_end on together for update to jr_resident using (resident_id = current_resident())
  with check (resident_id = current_resident());
grant select, insert on together to jr_staff;
create policy staff_look on together for select to jr_staff using (true);
create policy staff_start on together for insert to jr_staff with check (resident_id is null);

-- Whose name stands on the first page, for whoever holds the token; nothing else.
create function together_advisor(p_hash text, p_at timestamptz) returns text language sql stable
  security definer set search_path = public as
  $$ select advisor from together where token_hash = p_hash and ended_at is null and expires_at > p_at
     and (resident_id is null or resident_id = current_resident()) $$;
revoke all on function together_advisor(text, timestamptz) from public;
grant execute on function together_advisor(text, timestamptz) to jr_login, jr_resident;

-- The resident of this transaction says yes; answers with whom. One resident for one start.
create function join_together(p_hash text, p_at timestamptz) returns text language sql
  security definer set search_path = public as
  $$ update together set resident_id = current_resident(), confirmed_at = coalesce(confirmed_at, p_at)
     where token_hash = p_hash and ended_at is null and expires_at > p_at and current_resident() is not null
       and (resident_id is null or resident_id = current_resident())
     returning advisor $$;
revoke all on function join_together(text, timestamptz) from public;
grant execute on function join_together(text, timestamptz) to jr_resident;

alter table plan_answer add column entered_with text check (char_length(entered_with) between 1 and 200);
comment on column plan_answer.entered_with is 'the advisor who sat beside the resident when it was answered; null when nobody did';
