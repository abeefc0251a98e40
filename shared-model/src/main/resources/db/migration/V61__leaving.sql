-- What was kept beside what we say that we keep.

-- To which address a code to log in went: forgotten once it was sent, as of the other messages to a passing address.
update notification set address = '', params = '{}' where kind = 'LOGIN_CODE' and state <> 'QUEUED' and address <> '';

-- As in V60; but who left is no longer somebody with an account: they can be forgotten as a member.
create or replace function campaign_member_is_quiet(p_member uuid, p_before timestamptz) returns boolean
  language sql stable set search_path = public as $$
  select campaign_member_rests(p_member, p_before) and exists (select from campaign_member m where m.id = p_member
      and not exists (select from lead l where l.person_id in (m.person_id, present_person(m.person_id)))
      and not exists (select from resident r join login_address a on a.resident_id = r.id
        where r.person_id in (m.person_id, present_person(m.person_id)))
      and not exists (select from reply r where r.person_id in (m.person_id, present_person(m.person_id))
        and (r.at >= p_before or r.state = 'LOOSE'))
      and not exists (select from person_merge g join one_with(m.person_id) as o (id) on o.id in (g.kept_id, g.gone_id)
        where g.undone_at >= p_before or (g.undone_at is null and g.final_at is null)))
$$;

-- What others wrote down of somebody who leaves, and with whom nobody worked: what was changed when two persons were made one,
-- with the old names and addresses, which makes that final; and the notes of a campaign's calls.
create function forget_beside(p_person uuid, p_at timestamptz) returns void language plpgsql set search_path = public as $$
declare
  one uuid[] := array(select one_with(p_person));
begin
  update person_merge set final_at = p_at, moved = '[]', reason = '-'
    where kept_id = any(one) and undone_at is null and final_at is null;
  delete from contact_point where person_id = any(one);
  update person set called = null, birth_date = null, version = version + 1 where id = any(one) and id <> p_person;
  update campaign_call set note = null
    where note is not null and member_id in (select id from campaign_member where person_id = any(one));
end
$$;
revoke all on function forget_beside(uuid, timestamptz) from public;

-- As in V44, and what others wrote down.
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
  perform 1 from person where id in (select one_with(who)) order by id for update;
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
    perform forget_beside(who, p_at);
    update person set birth_date = null, version = version + 1 where id = who;
  end if;
  if stays = 'NOTHING' then
    update person set called = null, language = 'nl' where id = who;
  end if;
end
$$;

-- As in V27; and what somebody asked for, the steps on the ladder, language checks, handovers and calls of campaigns: that, when and
-- how it went. Never an advisor's own words, which a person reads along with somebody of staff.
create or replace function my_case_file() returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object(
    'leads', (select coalesce(jsonb_agg(jsonb_build_object('track', l.track, 'state', l.state, 'received_at', l.received_at,
        'ended_at', l.ended_at) order by l.received_at), '[]') from lead l where l.person_id = current_person()),
    'intakes', (select coalesce(jsonb_agg(jsonb_build_object('at', i.at, 'source', i.source, 'wish', i.wish) order by i.at), '[]')
      from intake i where i.person_id = current_person()),
    'contacts', (select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'channel', a.channel, 'reached', a.reached,
        'next_step', a.next_step, 'next_step_on', a.next_step_on) order by a.at), '[]')
      from contact_attempt a join lead l on l.id = a.lead_id where l.person_id = current_person()),
    'campaign_calls', (select coalesce(jsonb_agg(jsonb_build_object('at', c.at, 'outcome', c.outcome) order by c.at), '[]')
      from campaign_call c join campaign_member m on m.id = c.member_id where present_person(m.person_id) = current_person()),
    'trajectories', (select coalesce(jsonb_agg(jsonb_build_object('started_at', t.started_at, 'state', t.state,
        'outcome', t.outcome, 'closed_at', t.closed_at) order by t.started_at), '[]')
      from trajectory t join lead l on l.id = t.lead_id where l.person_id = current_person()),
    'goals', (select coalesce(jsonb_agg(jsonb_build_object('words', g.words, 'at', g.at, 'ending', g.ending) order by g.at), '[]')
      from trajectory_goal g join trajectory t on t.id = g.trajectory_id join lead l on l.id = t.lead_id
      where l.person_id = current_person()),
    'agreements', (select coalesce(jsonb_agg(jsonb_build_object('words', a.words, 'who', a.who, 'due_on', a.due_on,
        'ending', a.ending) order by a.at), '[]')
      from agreement a join trajectory t on t.id = a.trajectory_id join lead l on l.id = t.lead_id
      where l.person_id = current_person()),
    'ladder', (select coalesce(jsonb_agg(jsonb_build_object('at', c.at, 'step', c.step) order by c.at), '[]')
      from ladder_change c join trajectory t on t.id = c.trajectory_id join lead l on l.id = t.lead_id
      where l.person_id = current_person()),
    'language_checks', (select coalesce(jsonb_agg(jsonb_build_object('done_on', c.done_on, 'result', c.result,
        'again_on', c.again_on) order by c.done_on), '[]')
      from language_check c join trajectory t on t.id = c.trajectory_id join lead l on l.id = t.lead_id
      where l.person_id = current_person()),
    'handovers', (select coalesce(jsonb_agg(jsonb_build_object('to', o.name, 'asked_on', h.asked_on, 'said', h.said, 'state', h.state,
        'offered_at', h.offered_at, 'answered_at', h.answered_at) order by h.offered_at), '[]')
      from handover h join partner_organisation o on o.id = h.organisation_id join lead l on l.id = h.lead_id
      where l.person_id = current_person()),
    'avoidance', (select coalesce(jsonb_agg(jsonb_build_object('seen_on', f.seen_on, 'fact', f.fact, 'advisor', f.advisor)), '[]')
      from my_avoidance_facts() f),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'channel', n.channel, 'address', n.address,
        'created_at', n.created_at, 'sent_at', n.sent_at) order by n.created_at), '[]')
      from notification n where n.person_id = current_person()))
$$;
