-- Why a lead ended is a code (EndReason); the Dutch words for it stand in the back-end.
update lead set end_reason = 'ACCOUNT_DELETED' where end_reason = 'De inwoner haalde het account weg';
update lead set end_reason = 'CONTINUED' where end_reason = 'Verder bij een andere aanvraag van deze persoon';
alter table lead add constraint lead_end_reason check (end_reason in ('NOT_REACHED', 'NO_WISH', 'HELPED_ALREADY', 'ELSEWHERE',
  'OBJECTION', 'OTHER', 'MERGED', 'CONTINUED', 'HANDED_OVER', 'TRAJECTORY_ENDED', 'ACCOUNT_DELETED'));

-- As in V34, with the code.
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
  update lead set state = 'CLOSED', ended_at = p_at, end_reason = 'ACCOUNT_DELETED', version = version + 1
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

-- As in V1, with the code.
create or replace function move_invited(p_person uuid, p_at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare
  invited uuid := current_invitee();
  moved record;
  open_lead uuid;
begin
  if invited is null or invited = p_person then
    return;
  end if;
  for moved in select id, track from lead
      where person_id = invited and state in ('NEW', 'ASSIGNED', 'CONTACTED') order by id for update loop
    open_lead := (select id from lead where person_id = p_person and track = moved.track and ended_at is null);
    if open_lead is null then
      update lead set person_id = p_person, version = version + 1 where id = moved.id;
    else
      update lead_signal set lead_id = open_lead where lead_id = moved.id;
      update contact_attempt set lead_id = open_lead where lead_id = moved.id;
      update lead set state = 'CLOSED', ended_at = p_at, end_reason = 'CONTINUED',
        version = version + 1 where id = moved.id;
    end if;
  end loop;
  update referral set person_id = p_person, version = version + 1
    where id = (select referral_id from invitation where id = current_invitation());
  update invitation set person_id = p_person where id = current_invitation();
end
$$;

-- Merges end too ---------------------------------------------------------------------------------------------------------

-- A merge can be taken back for some time (JR_MERGE_UNDO_DAYS). Then it is final: what was written down to take it back goes,
-- and the row of who went is empty and only points at who stayed.
alter table person_merge add column final_at timestamptz;
alter table person_merge add check (final_at is null or undone_at is null);
comment on column person_merge.final_at is 'since when it cannot be taken back; what was changed is no longer known then';
create index person_merge_standing on person_merge (merged_at) where undone_at is null and final_at is null;
create index person_merged on person (merged_into) where merged_into is not null;

-- Everybody who is one with this person by merges that stand: who that is now, and all who went into that one.
create function one_with(p_person uuid) returns setof uuid language sql stable set search_path = public as $$
  with recursive one as (
    select present_person(p_person) as id
    union select p.id from person p join one o on p.merged_into = o.id)
  select id from one
$$;
revoke all on function one_with(uuid) from public;

-- Locks these persons. False when somebody does something for one of them at this moment.
create function hold_persons(p_ids uuid[]) returns boolean language plpgsql set search_path = public as $$
declare
  one uuid;
  held integer := 0;
begin
  for one in select id from person where id = any(p_ids) order by id for update skip locked loop
    held := held + 1;
  end loop;
  return held = cardinality(p_ids);
end
$$;
revoke all on function hold_persons(uuid[]) from public;

-- Forgets the persons of a merge, or a single one, when nothing else says that we know them. That somebody said no stays, as
-- marks of their addresses (as in V36).
create function forget_persons_of_nothing(p_ids uuid[]) returns void language plpgsql set search_path = public as $$
begin
  if exists (select from referral where person_id = any(p_ids)) or exists (select from intake where person_id = any(p_ids))
      or exists (select from campaign_member where person_id = any(p_ids))
      or exists (select from invitation i left join campaign_member m on m.id = i.campaign_member_id
        where i.person_id = any(p_ids) and (m.id is null or m.person_id is not null))
      or exists (select from lead where person_id = any(p_ids)) or exists (select from resident where person_id = any(p_ids))
      or exists (select from person_merge where (kept_id = any(p_ids) or gone_id = any(p_ids))
        and undone_at is null and final_at is null) then
    return;
  end if;
  insert into objection select address_mark(c.kind, c.address), c.person_id from contact_point c
    where c.person_id = any(p_ids) and (exists (select from invitation i where i.person_id = any(p_ids))
      or exists (select from notification n where n.person_id = any(p_ids)))
    on conflict do nothing;
  delete from contact_point where person_id = any(p_ids);
  update notification n set address = '-', params = '{}', attachment_body = null
    where n.person_id = any(p_ids) and n.state <> 'QUEUED';
  update person p set called = null, birth_date = null, version = p.version + 1 where p.id = any(p_ids);
  update person_merge m set reason = '-' where m.kept_id = any(p_ids) or m.gone_id = any(p_ids);
end
$$;
revoke all on function forget_persons_of_nothing(uuid[]) from public;

-- Makes the merges final that were made before that moment. Who was a member of a campaign that was forgotten while the merge
-- stood, is forgotten now. Answers which merges, and who stayed, for the audit.
create function finish_merges(p_before timestamptz, p_at timestamptz) returns table (finished uuid, about uuid)
  language plpgsql security definer set search_path = public as $$
declare
  merge record;
  one uuid[];
begin
  for merge in select m.id, m.kept_id, m.gone_id from person_merge m
      where m.undone_at is null and m.final_at is null and m.merged_at < p_before order by m.merged_at, m.id limit 500 loop
    one := array(select one_with(merge.gone_id));
    continue when not hold_persons(one);
    update person_merge m set final_at = p_at, moved = '[]' where m.id = merge.id and m.undone_at is null and m.final_at is null;
    continue when not found;
    delete from contact_point where person_id = merge.gone_id;
    update person p set called = null, birth_date = null, version = p.version + 1 where p.id = merge.gone_id;
    if exists (select from audit_entry e where e.person_id = any(one) and e.action = 'CAMPAIGN_MEMBER_FORGOTTEN') then
      perform forget_persons_of_nothing(one);
    end if;
    finished := merge.id;
    about := merge.kept_id;
    return next;
  end loop;
end
$$;
revoke all on function finish_merges(timestamptz, timestamptz) from public;
grant execute on function finish_merges(timestamptz, timestamptz) to jr_staff;

-- As in V36; and FINAL when it cannot be taken back any more. Both lock the persons first.
alter function undo_merge(uuid, uuid, timestamptz) rename to undo_standing_merge;
create function undo_merge(p_merge uuid, p_by uuid, p_at timestamptz) returns text
  language plpgsql set search_path = public as $$
begin
  perform 1 from person p where p.id in (select unnest(array[m.kept_id, m.gone_id]) from person_merge m where m.id = p_merge)
    order by p.id for update;
  if exists (select from person_merge m where m.id = p_merge and m.final_at is not null) then
    return 'FINAL';
  end if;
  return undo_standing_merge(p_merge, p_by, p_at);
end
$$;
grant execute on function undo_merge(uuid, uuid, timestamptz) to jr_staff;

-- As in V36; but whoever stands in a merge that can be taken back waits until it is final: forgotten apart, the name would
-- have stayed for good.
create or replace function campaign_member_is_quiet(p_member uuid, p_before timestamptz) returns boolean
  language sql stable set search_path = public as $$
  select exists (select from campaign_member m join campaign c on c.id = m.campaign_id
    where m.id = p_member and m.person_id is not null and m.added_at < p_before and (c.calls_from is null or c.calls_from < p_before)
      and not exists (select from invitation i where i.campaign_member_id = m.id
        and greatest(i.created_at, i.opened_at, i.joined_at) >= p_before)
      and not exists (select from campaign_call k where k.member_id = m.id and (k.at >= p_before or k.again >= p_before::date))
      and not exists (select from lead l where l.person_id in (m.person_id, present_person(m.person_id)))
      and not exists (select from resident r where r.person_id in (m.person_id, present_person(m.person_id)))
      and not exists (select from reply r where r.person_id in (m.person_id, present_person(m.person_id))
        and (r.at >= p_before or r.state = 'LOOSE'))
      and not exists (select from person_merge g join one_with(m.person_id) as o (id) on o.id in (g.kept_id, g.gone_id)
        where g.undone_at >= p_before or (g.undone_at is null and g.final_at is null)))
$$;

-- As in V36; and of a merge that is final all are forgotten together.
create or replace function forget_campaign_members(p_before timestamptz) returns table (forgotten uuid, about uuid)
  language plpgsql security definer set search_path = public as $$
declare
  gone record;
  one uuid[];
begin
  for gone in select m.id, m.person_id as who from campaign_member m
      where m.person_id is not null and m.added_at < p_before and campaign_member_is_quiet(m.id, p_before)
      order by m.id limit 500 loop
    -- whoever does something for this person now holds the row, also by pointing at it: then the next time
    one := array(select one_with(gone.who));
    continue when not hold_persons(one);
    perform 1 from campaign_member m where m.id = gone.id for update;
    perform 1 from invitation i where i.campaign_member_id = gone.id order by i.id for update;
    continue when not campaign_member_is_quiet(gone.id, p_before)
      or not exists (select from campaign_member m where m.id = gone.id and m.person_id = gone.who);
    update campaign_call k set note = null where k.member_id = gone.id;
    update notification n set address = '-', params = '{}', attachment_body = null from invitation i
      where i.campaign_member_id = gone.id and n.subject_id = i.id and n.state <> 'QUEUED';
    update campaign_member m set person_id = null where m.id = gone.id;
    perform forget_persons_of_nothing(one);
    forgotten := gone.id;
    about := gone.who;
    return next;
  end loop;
end
$$;
