-- A resident's own data: who looked, how to be reached, all of it to take along, and leaving.

-- How to be reached ------------------------------------------------------------------------------------------------

-- A number or address that the resident leaves without proving it: for staff, who call; nothing is sent there.
grant insert (id, person_id, kind, address) on contact_point to jr_resident;
create policy own_unproved on contact_point for insert to jr_resident
  with check (person_id = current_person() and verified_at is null);

-- A code can also prove another address of somebody who is logged in.
alter table login_challenge drop constraint login_challenge_purpose_check;
alter table login_challenge add constraint login_challenge_purpose_check check (purpose in ('RESIDENT', 'MENTOR', 'ADDRESS'));

-- Takes an own address or number away; not the last one to log in with. Answers whether it is gone.
create function drop_my_address(p_point uuid) returns boolean language plpgsql security definer set search_path = public as $$
declare
  me uuid := current_resident();
  point record;
begin
  perform 1 from resident where id = me for update; -- two screens at once: the last one stays
  select kind, address into point from contact_point where id = p_point and person_id = current_person();
  if not found then
    return false;
  end if;
  if exists (select from login_address l where l.resident_id = me and l.kind = point.kind and l.address = point.address) then
    if (select count(*) from login_address l where l.resident_id = me) < 2 then
      return false;
    end if;
    delete from login_address l where l.resident_id = me and l.kind = point.kind and l.address = point.address;
  end if;
  delete from contact_point where id = p_point;
  return true;
end
$$;
grant execute on function drop_my_address(uuid) to jr_resident;

-- Whether somebody chose text messages, as far as a message has a text for it.
create function prefers_sms(p_person uuid) returns boolean language sql stable set search_path = public as $$
  select coalesce((select c.given from consent c where c.person_id = p_person and c.purpose = 'SMS_CONTACT'
    order by c.at desc limit 1), false)
$$;

create or replace function tell_resident(p_id uuid, p_kind text, p_resident uuid, p_params text, p_with_sms boolean,
    p_file_name text, p_file_type text, p_file_body text, p_subject uuid, p_occasion text, p_at timestamptz)
  returns void language sql security definer set search_path = public as $$
  insert into notification (id, kind, channel, address, language, person_id, params,
      attachment_name, attachment_type, attachment_body, subject_id, occasion, due_at, created_at)
  select p_id, p_kind, case c.kind when 'EMAIL' then 'EMAIL' else 'SMS' end, c.address, p.language, p.id, p_params,
      case c.kind when 'EMAIL' then p_file_name end, case c.kind when 'EMAIL' then p_file_type end,
      case c.kind when 'EMAIL' then replace(p_file_body, 'resident@address.invalid', c.address) end,
      p_subject, p_occasion, p_at, p_at
  from resident r join person p on p.id = r.person_id join contact_point c on c.person_id = p.id
  where r.id = p_resident and c.verified_at is not null and (c.kind = 'EMAIL' or p_with_sms)
  order by (c.kind = 'MOBILE') = prefers_sms(p.id) desc, c.kind = 'EMAIL' desc, c.verified_at desc
  limit 1
  on conflict do nothing
$$;

-- Who looked -------------------------------------------------------------------------------------------------------

-- When staff looked at something of the caller, and at what; not who by name. Nothing else of the audit.
create function who_looked_at_me() returns table (looked_at timestamptz, action text)
  language sql stable security definer set search_path = public as $$
  select e.at, e.action from audit_entry e
  where e.person_id = current_person() and e.actor_kind = 'STAFF' and e.result = 'DONE'
    and (e.action like '%\_VIEWED' or e.action in ('VIDEO_OPENED', 'SPEECH_HEARD'))
  order by e.at desc, e.id desc
$$;
grant execute on function who_looked_at_me() to jr_resident;

-- All of it to take along ------------------------------------------------------------------------------------------

-- Every own row that the caller may read, by table: also of tables that are made later.
create function all_my_rows() returns jsonb language plpgsql stable set search_path = public as $$
declare
  owned record;
  found_rows jsonb;
  result jsonb := '{}';
begin
  for owned in
    select c.relname as name, a.attname as owner from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname in ('resident_id', 'person_id')
      and not a.attisdropped and has_table_privilege(c.oid, 'SELECT')
    order by c.relname
  loop
    execute format('select jsonb_agg(to_jsonb(t) - ''form_key'' - ''lease_token'' - ''lease_until'') from %I t where %I = $1',
        owned.name, owned.owner)
      into found_rows using case owned.owner when 'person_id' then current_person() else current_resident() end;
    if found_rows is not null then
      result := result || jsonb_build_object(owned.name, found_rows);
    end if;
  end loop;
  return result
    || jsonb_build_object('person', (select jsonb_agg(to_jsonb(p)) from person p where p.id = current_person()),
      'resident', (select jsonb_agg(to_jsonb(r)) from resident r where r.id = current_resident()),
      'profile_quality', (select jsonb_agg(to_jsonb(q) - 'profile_id' order by q.position) from profile_quality q),
      'profile_availability', (select jsonb_agg(to_jsonb(v) - 'profile_id') from profile_availability v));
end
$$;
grant execute on function all_my_rows() to jr_resident;

-- What staff have about the caller: that and when, not an advisor's own notes, which a person reads along with (privacy.md).
create function my_case_file() returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object(
    'leads', (select coalesce(jsonb_agg(jsonb_build_object('track', l.track, 'state', l.state, 'received_at', l.received_at,
        'ended_at', l.ended_at) order by l.received_at), '[]') from lead l where l.person_id = current_person()),
    'contacts', (select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'channel', a.channel, 'reached', a.reached,
        'next_step', a.next_step, 'next_step_on', a.next_step_on) order by a.at), '[]')
      from contact_attempt a join lead l on l.id = a.lead_id where l.person_id = current_person()),
    'trajectories', (select coalesce(jsonb_agg(jsonb_build_object('started_at', t.started_at, 'state', t.state,
        'outcome', t.outcome, 'closed_at', t.closed_at) order by t.started_at), '[]')
      from trajectory t join lead l on l.id = t.lead_id where l.person_id = current_person()),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'channel', n.channel, 'address', n.address,
        'created_at', n.created_at, 'sent_at', n.sent_at) order by n.created_at), '[]')
      from notification n where n.person_id = current_person()))
$$;
grant execute on function my_case_file() to jr_resident;

-- Leaving ----------------------------------------------------------------------------------------------------------

-- What stays when the caller leaves: FILE, somebody worked with them; ASKED, somebody called or was to call; NOTHING.
create function what_stays_of_me() returns text language sql stable security definer set search_path = public as $$
  select case
    when exists (select from lead l where l.person_id = current_person() and l.state in ('ACCEPTED', 'HANDED_OVER')) then 'FILE'
    when exists (select from trajectory t join lead l on l.id = t.lead_id where l.person_id = current_person()) then 'FILE'
    when exists (select from lead l where l.person_id = current_person()) then 'ASKED'
    else 'NOTHING' end
$$;
grant execute on function what_stays_of_me() to jr_resident;

-- The account goes with all that the resident made, at once. Rows that others rely on (a seat that was taken, a video's
-- id until its files are gone, an answer to a request for consent) stay behind a person without a name.
create function leave_for_good(p_at timestamptz) returns void language plpgsql security definer set search_path = public as $$
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
    delete from contact_point where person_id = who;
    update person set birth_date = null, version = version + 1 where id = who;
  end if;
  if stays = 'NOTHING' then
    update person set called = null, language = 'nl' where id = who;
  end if;
end
$$;
grant execute on function leave_for_good(timestamptz) to jr_resident;
