-- Anybody can be added by staff; track and urgency by named policies; persons who turn out to be one are merged, and
-- can be taken apart again.

alter table contact_point add column noted_by uuid references staff_member;
comment on column contact_point.noted_by is 'a member of staff to whom the person gave it: an advisor may write to it; nobody logs in with it';

alter table person add column merged_into uuid references person;
do $$ -- whoever made the extension: where that is the owner of the schema, nobody may use its functions by default
declare
  used regprocedure;
begin
  foreach used in array array['similarity(text, text)', 'similarity_op(text, text)']::regprocedure[] loop
    if exists (select from pg_proc where oid = used and pg_has_role(proowner, 'USAGE')) then
      execute format('grant execute on function %s to jr_staff', used);
    end if;
  end loop;
end
$$;
create index person_name on person using gin (lower(called) gin_trgm_ops);
create index contact_point_address on contact_point using gin (address gin_trgm_ops);

alter table lead add column urgency text not null default 'NORMAL' check (urgency in ('NORMAL', 'SOON', 'URGENT'));
alter table lead add column urgency_reason text check (char_length(urgency_reason) <= 400);
alter table lead add column placeable text check (char_length(placeable) <= 600);
comment on column lead.placeable is 'whether somebody can be placed within six months and why, as the policy said at the intake';

alter table lead_signal drop constraint lead_signal_kind_check;
alter table lead_signal add constraint lead_signal_kind_check check (kind in ('PLAN', 'VIDEO', 'BOOKING', 'REFERRAL', 'INTAKE'));

create table intake (
  id uuid primary key,
  person_id uuid not null references person,
  source text not null check (source in ('PHONE', 'WALK_IN', 'MEETING_PLACE')),
  wish text check (char_length(wish) <= 1000),
  staff_id uuid not null references staff_member,
  form_key uuid not null unique,
  at timestamptz not null
);
create index on intake (person_id);
comment on table intake is 'somebody was added by staff; what they asked for, in their own words';

create table person_merge (
  id uuid primary key,
  kept_id uuid not null references person,
  gone_id uuid not null references person,
  reason text not null check (char_length(reason) between 1 and 400),
  moved jsonb not null,
  merged_by uuid not null references staff_member,
  merged_at timestamptz not null,
  undone_by uuid references staff_member,
  undone_at timestamptz,
  check ((undone_at is null) = (undone_by is null))
);
create index on person_merge (kept_id);
create unique index on person_merge (gone_id) where undone_at is null;
comment on column person_merge.moved is 'every value that was changed, [table, id, column, was, is], in order: to take it back';

alter table intake enable row level security;
alter table person_merge enable row level security;
grant select, insert on intake to jr_staff;
grant update (person_id) on intake to jr_staff;
grant select, insert, update (undone_by, undone_at) on person_merge to jr_staff;
create policy staff on intake to jr_staff using (true) with check (true);
create policy staff on person_merge to jr_staff using (true) with check (true);
grant update (lead_id) on lead_note, lead_message to jr_staff;

-- Changes one value and writes down what it was. Runs as its caller.
create function change_for_merge(p_moved jsonb, p_table text, p_id uuid, p_column text, p_value text) returns jsonb
  language plpgsql set search_path = public as $$
declare
  was text;
begin
  execute format('select %I::text from %I where id = $1', p_column, p_table) into was using p_id;
  execute format('update %I set %I = %L where id = $1', p_table, p_column, p_value) using p_id;
  return p_moved || jsonb_build_array(jsonb_build_array(p_table, p_id, p_column, was, p_value));
end
$$;
grant execute on function change_for_merge(jsonb, text, uuid, text, text) to jr_staff;

-- Everything of the one that goes moves to the one that stays. Of two open leads in one track the one that an advisor
-- works on stays; the other is closed and what arrived on it moves along. Answers a word when it cannot be.
create function merge_persons(p_merge uuid, p_kept uuid, p_gone uuid, p_reason text, p_by uuid, p_at timestamptz) returns text
  language plpgsql set search_path = public as $$
declare
  moved jsonb := '[]';
  found record;
  ours record;
  stays uuid;
  goes uuid;
begin
  perform 1 from person where id in (p_kept, p_gone) order by id for update;
  if p_kept = p_gone or exists (select from person where id in (p_kept, p_gone) and merged_into is not null) then
    return 'GONE_ALREADY';
  end if;
  if exists (select from resident where person_id = p_gone) then
    return 'HAS_ACCOUNT';
  end if;
  perform 1 from lead where person_id in (p_kept, p_gone) order by id for update;
  if exists (select from lead a join lead b on b.track = a.track and b.person_id = p_gone and b.ended_at is null and b.state = 'ACCEPTED'
      where a.person_id = p_kept and a.ended_at is null and a.state = 'ACCEPTED') then
    return 'TWO_TRAJECTORIES';
  end if;
  for found in select * from lead where person_id = p_gone order by id loop
    select * into ours from lead where person_id = p_kept and track = found.track and ended_at is null and found.ended_at is null;
    if ours.id is not null then
      if found.state = 'ACCEPTED' or (found.advisor_id is not null and ours.advisor_id is null) then
        stays := found.id; goes := ours.id;
      else
        stays := ours.id; goes := found.id;
      end if;
      declare
        part record;
      begin
        for part in select 'lead_signal' as t, id from lead_signal where lead_id = goes
            union all select 'contact_attempt', id from contact_attempt where lead_id = goes
            union all select 'lead_note', id from lead_note where lead_id = goes
            union all select 'lead_message', id from lead_message where lead_id = goes loop
          moved := change_for_merge(moved, part.t, part.id, 'lead_id', stays::text);
        end loop;
      end;
      moved := change_for_merge(moved, 'lead', goes, 'end_reason', 'MERGED');
      moved := change_for_merge(moved, 'lead', goes, 'ended_at', p_at::text);
      moved := change_for_merge(moved, 'lead', goes, 'state', 'CLOSED');
      moved := change_for_merge(moved, 'lead', stays, 'response_due_at', least(ours.response_due_at, found.response_due_at)::text);
      if ours.responded_at is not null or found.responded_at is not null then
        moved := change_for_merge(moved, 'lead', stays, 'responded_at', least(ours.responded_at, found.responded_at)::text);
      end if;
    end if;
    moved := change_for_merge(moved, 'lead', found.id, 'person_id', p_kept::text);
  end loop;
  for found in select id from contact_point g where person_id = p_gone and not exists
      (select from contact_point k where k.person_id = p_kept and k.kind = g.kind and k.address = g.address) loop
    moved := change_for_merge(moved, 'contact_point', found.id, 'person_id', p_kept::text);
  end loop;
  for found in select 'referral' as t, id from referral where person_id = p_gone
      union all select 'invitation', id from invitation where person_id = p_gone
      union all select 'consent', id from consent where person_id = p_gone
      union all select 'intake', id from intake where person_id = p_gone
      union all select 'notification', id from notification where person_id = p_gone loop
    moved := change_for_merge(moved, found.t, found.id, 'person_id', p_kept::text);
  end loop;
  select * into found from person where id = p_gone;
  if found.objects and not (select objects from person where id = p_kept) then
    moved := change_for_merge(moved, 'person', p_kept, 'objects', 'true');
  end if;
  if (select birth_date from person where id = p_kept) is null and found.birth_date is not null then
    moved := change_for_merge(moved, 'person', p_kept, 'birth_date', found.birth_date::text);
  end if;
  if (select called from person where id = p_kept) is null and found.called is not null then
    moved := change_for_merge(moved, 'person', p_kept, 'called', found.called);
  end if;
  moved := change_for_merge(moved, 'person', p_gone, 'merged_into', p_kept::text);
  update lead set version = version + 1 where person_id = p_kept;
  update person set version = version + 1 where id in (p_kept, p_gone);
  insert into person_merge (id, kept_id, gone_id, reason, moved, merged_by, merged_at)
    values (p_merge, p_kept, p_gone, p_reason, moved, p_by, p_at);
  return 'DONE';
end
$$;
grant execute on function merge_persons(uuid, uuid, uuid, text, uuid, timestamptz) to jr_staff;

-- Takes a merge back, the last change first. What was changed again since stays as it is now.
create function undo_merge(p_merge uuid, p_by uuid, p_at timestamptz) returns text
  language plpgsql set search_path = public as $$
declare
  merge record;
  step jsonb;
begin
  select * into merge from person_merge where id = p_merge;
  if merge.id is null or merge.undone_at is not null then
    return 'UNDONE_ALREADY';
  end if;
  perform 1 from person where id in (merge.kept_id, merge.gone_id) order by id for update;
  if exists (select from person_merge m where m.undone_at is null and m.merged_at > merge.merged_at
      and m.kept_id = merge.kept_id) then
    return 'NEWER_FIRST';
  end if;
  update person_merge set undone_by = p_by, undone_at = p_at where id = p_merge and undone_at is null;
  if not found then
    return 'UNDONE_ALREADY';
  end if;
  perform 1 from lead where person_id = merge.kept_id order by id for update;
  for step in select value from jsonb_array_elements(merge.moved) with ordinality as s(value, n) order by n desc loop
    execute format('update %I set %I = %L where id = %L and %I is not distinct from %L',
      step->>0, step->>2, step->>3, step->>1, step->>2, step->>4);
  end loop;
  update lead set version = version + 1 where person_id in (merge.kept_id, merge.gone_id);
  update person set version = version + 1 where id in (merge.kept_id, merge.gone_id);
  return 'DONE';
end
$$;
grant execute on function undo_merge(uuid, uuid, timestamptz) to jr_staff;
