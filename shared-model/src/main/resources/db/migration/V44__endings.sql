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
