-- What people write back to us, by e-mail or SMS, and where it belongs.

-- The token in the address at which an answer to one of our e-mails arrives; only its hash is kept.
create table reply_address (
  token_hash text primary key,
  notification_id uuid not null references notification on delete cascade
);
create index on reply_address (notification_id);

create table reply (
  id uuid primary key,
  mark text not null unique,
  channel text not null check (channel in ('EMAIL', 'SMS')),
  kind text not null check (kind in ('ANSWER', 'BOUNCE', 'UNREADABLE')),
  sender text not null check (char_length(sender) <= 320),
  subject text check (char_length(subject) <= 200),
  words text not null check (char_length(words) <= 8000),
  attachments integer not null default 0 check (attachments between 0 and 1000),
  shortened boolean not null default false,
  state text not null default 'NEW' check (state in ('NEW', 'PLACED', 'LOOSE', 'GONE')),
  person_id uuid references person,
  lead_id uuid references lead,
  at timestamptz not null,
  seen_at timestamptz,
  seen_by uuid references staff_member,
  check (state <> 'PLACED' or (lead_id is not null and person_id is not null)),
  check (state <> 'GONE' or (words = '' and sender = '' and subject is null)),
  check ((seen_at is null) = (seen_by is null))
);
create index on reply (lead_id, at);
create index on reply (person_id);
create index reply_new on reply (at) where state = 'NEW';
create index reply_loose on reply (at) where state = 'LOOSE';
create index reply_waiting on reply (lead_id) where state = 'PLACED' and seen_at is null;
comment on table reply is 'one row for each message that arrived, however often it is brought';
comment on column reply.mark is 'hash of the Message-ID, or of the id that the SMS gateway gave it';
comment on column reply.sender is 'as the message says it: anybody can write any address there';
comment on column reply.state is 'NEW: not looked at; PLACED: on a lead; LOOSE: belongs to no open lead, a coordinator decides; GONE: thrown away, emptied';
create index notification_number on notification (address, sent_at) where channel = 'SMS' and sent_at is not null;

alter table reply enable row level security;
alter table reply_address enable row level security;
grant select, insert on reply to jr_staff;
grant update (state, sender, subject, words, person_id, lead_id, seen_at, seen_by) on reply to jr_staff;
grant select, insert on reply_address to jr_staff;
create policy staff on reply to jr_staff using (true) with check (true);
create policy staff on reply_address to jr_staff using (true) with check (true);

-- a resident: what they wrote, to take along
grant select on reply to jr_resident;
create policy own on reply for select to jr_resident using (person_id = current_person());

-- the SMS gateway: brings a text message, and reads nothing
grant insert (id, mark, channel, kind, sender, words, shortened, at) on reply to jr_system;
create policy gateway on reply for insert to jr_system with check (channel = 'SMS' and kind = 'ANSWER' and state = 'NEW'
  and person_id is null and lead_id is null);

alter table lead_signal drop constraint lead_signal_kind_check;
alter table lead_signal add constraint lead_signal_kind_check
  check (kind in ('PLAN', 'VIDEO', 'BOOKING', 'REFERRAL', 'INTAKE', 'REPLY'));

-- As in V19, with what people wrote back.
create or replace function merge_persons(p_merge uuid, p_kept uuid, p_gone uuid, p_reason text, p_by uuid, p_at timestamptz) returns text
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
            union all select 'lead_message', id from lead_message where lead_id = goes
            union all select 'reply', id from reply where lead_id = goes loop
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
      union all select 'notification', id from notification where person_id = p_gone
      union all select 'reply', id from reply where person_id = p_gone loop
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

-- As in V12: what somebody wrote to us goes with all else that they made, unless somebody worked with them.
create or replace function leave_for_good(p_at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare
  me uuid := current_resident();
  who uuid := current_person();
  stays text;
  made record;
begin
  if who is null then
    raise exception 'nobody leaves' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from person where id = who for update;
  stays := what_stays_of_me();
  delete from login_challenge c using login_address l
    where l.resident_id = me and c.kind = l.kind and c.address = l.address;
  -- what is not named here goes, also of tables that are made later
  for made in
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'resident_id' and not a.attisdropped
      and c.relname not in ('booking', 'video_cv', 'media_upload')
    order by c.relname
  loop
    execute format('delete from %I where resident_id = $1', made.name) using me;
  end loop;
  update media_upload set fingerprint = null where resident_id = me;
  update video_cv set review_note = null where resident_id = me and state = 'DELETED';
  delete from notification where person_id = who;
  update lead set state = 'CLOSED', ended_at = p_at, end_reason = 'De inwoner haalde het account weg', version = version + 1
    where person_id = who and state in ('NEW', 'ASSIGNED', 'CONTACTED');
  if stays <> 'FILE' then
    update reply set words = '', subject = null, sender = '', state = case state when 'PLACED' then state else 'GONE' end
      where person_id = who;
    delete from contact_point where person_id = who;
    update person set birth_date = null, version = version + 1 where id = who;
  end if;
  if stays = 'NOTHING' then
    update person set called = null, language = 'nl' where id = who;
  end if;
end
$$;
