-- What we say that we forget, is forgotten: who was put forward and with whom nobody works, after the term that their message
-- names; and whoever is known by that or a campaign only and says no, at once.

alter table referral drop constraint referral_state_check;
alter table referral add constraint referral_state_check
  check (state in ('RECEIVED', 'INVITED', 'JOINED', 'DECLINED', 'UNREACHABLE', 'WITHDRAWN', 'FORGOTTEN'));
alter table referral add column forgotten_at timestamptz;
alter table referral add constraint referral_forgotten check (state <> 'FORGOTTEN' or forgotten_at is not null);
comment on column referral.forgotten_at is 'since when name, reason and words are gone; the row stays for the figures of its organisation';
create index referral_to_forget on referral (received_at) where forgotten_at is null;

-- Whether nothing was done for this member of a campaign since that moment.
create function campaign_member_rests(p_member uuid, p_before timestamptz) returns boolean
  language sql stable set search_path = public as $$
  select exists (select from campaign_member m join campaign c on c.id = m.campaign_id
    where m.id = p_member and m.person_id is not null and m.added_at < p_before and (c.calls_from is null or c.calls_from < p_before)
      and not exists (select from invitation i where i.campaign_member_id = m.id
        and greatest(i.created_at, i.opened_at, i.joined_at) >= p_before)
      and not exists (select from campaign_call k where k.member_id = m.id and (k.at >= p_before or k.again >= p_before::date)))
$$;
revoke all on function campaign_member_rests(uuid, timestamptz) from public;

-- As in V44; what rests is a function of its own.
create or replace function campaign_member_is_quiet(p_member uuid, p_before timestamptz) returns boolean
  language sql stable set search_path = public as $$
  select campaign_member_rests(p_member, p_before) and exists (select from campaign_member m where m.id = p_member
      and not exists (select from lead l where l.person_id in (m.person_id, present_person(m.person_id)))
      and not exists (select from resident r where r.person_id in (m.person_id, present_person(m.person_id)))
      and not exists (select from reply r where r.person_id in (m.person_id, present_person(m.person_id))
        and (r.at >= p_before or r.state = 'LOOSE'))
      and not exists (select from person_merge g join one_with(m.person_id) as o (id) on o.id in (g.kept_id, g.gone_id)
        where g.undone_at >= p_before or (g.undone_at is null and g.final_at is null)))
$$;

-- What is left of a member of a campaign without a person.
create function empty_campaign_member(p_member uuid) returns void language plpgsql set search_path = public as $$
begin
  update campaign_call k set note = null where k.member_id = p_member;
  update notification n set address = '-', params = '{}', attachment_body = null from invitation i
    where i.campaign_member_id = p_member and n.subject_id = i.id and n.state <> 'QUEUED';
  update campaign_member m set person_id = null where m.id = p_member;
end
$$;
revoke all on function empty_campaign_member(uuid) from public;

-- As in V44; what is left is a function of its own.
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
    perform empty_campaign_member(gone.id);
    perform forget_persons_of_nothing(one);
    forgotten := gone.id;
    about := gone.who;
    return next;
  end loop;
end
$$;

-- What is left of persons of whom nothing is to be known: a row without a name, and marks of the addresses, so that a no that
-- was said holds and a late one can still be said.
create function empty_persons(p_ids uuid[]) returns void language plpgsql set search_path = public as $$
begin
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
revoke all on function empty_persons(uuid[]) from public;

-- As in V44; what is left is a function of its own.
create or replace function forget_persons_of_nothing(p_ids uuid[]) returns void language plpgsql set search_path = public as $$
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
  perform empty_persons(p_ids);
end
$$;

-- Whether this lead came of nothing but a referral, and nobody works on it: it ended without a trajectory or a partner who took
-- over; or nobody was ever reached, nothing is planned from that day on, and nothing was done since that moment.
create function lead_rests(p_lead uuid, p_since timestamptz, p_today date) returns boolean
  language sql stable set search_path = public as $$
  select not exists (select from trajectory t where t.lead_id = l.id) and l.state in ('NEW', 'ASSIGNED', 'CONTACTED', 'CLOSED')
      and not exists (select from handover h where h.lead_id = l.id and h.state in ('OFFERED', 'ACCEPTED'))
      and not exists (select from appointment a where a.lead_id = l.id)
      and not exists (select from lead_signal s where s.lead_id = l.id and s.kind not in ('REFERRAL', 'REPLY'))
      and (l.ended_at is not null or (
        not exists (select from contact_attempt c where c.lead_id = l.id and (c.reached or c.at >= p_since or c.next_step_on >= p_today))
        and not exists (select from reply r where r.lead_id = l.id and r.kind <> 'BOUNCE')
        and not exists (select from home_visit v where v.lead_id = l.id and v.state = 'PLANNED')
        and not exists (select from lead_note n where n.lead_id = l.id and n.at >= p_since)
        and not exists (select from lead_message m where m.lead_id = l.id and m.at >= p_since)
        and not exists (select from lead_assignment a where a.lead_id = l.id and a.at >= p_since)
        and not exists (select from lead_signal s where s.lead_id = l.id and s.at >= p_since)
        and (l.next_step_on is null or l.next_step_on < p_today)))
  from lead l where l.id = p_lead
$$;
revoke all on function lead_rests(uuid, timestamptz, date) from public;

-- Whether these persons, who are one, are known by referrals and campaigns only, and nobody works with them. Who said no need
-- not wait for a term, but for the message that confirms it; and no lead of theirs is open.
create function are_known_by_others_only(p_ids uuid[], p_before timestamptz, p_at timestamptz) returns boolean
  language sql stable set search_path = public as $$
  select not exists (select from resident where person_id = any(p_ids)) and not exists (select from intake where person_id = any(p_ids))
    and not exists (select from notification where person_id = any(p_ids) and state = 'QUEUED')
    and not exists (select from reply where person_id = any(p_ids) and state = 'LOOSE')
    and not exists (select from person_merge where (kept_id = any(p_ids) or gone_id = any(p_ids))
      and undone_at is null and final_at is null)
    and not exists (select from lead l where l.person_id = any(p_ids)
      and not lead_rests(l.id, p_at - interval '28 days', (p_at at time zone 'Europe/Amsterdam')::date))
    and case when exists (select from person where id = any(p_ids) and objects)
      then not exists (select from lead where person_id = any(p_ids) and ended_at is null)
      else not exists (select from referral where person_id = any(p_ids) and received_at >= p_before)
        and not exists (select from campaign_member m where m.person_id = any(p_ids) and not campaign_member_rests(m.id, p_before))
        and not exists (select from reply r where r.person_id = any(p_ids) and r.at >= p_at - interval '28 days')
        and not exists (select from person_merge m where (m.kept_id = any(p_ids) or m.gone_id = any(p_ids))
          and m.undone_at >= p_before) end
$$;
revoke all on function are_known_by_others_only(uuid[], timestamptz, timestamptz) from public;

-- What is left of a lead of somebody who is forgotten: that there was one, of which organisation, when it was tried, how it ended.
create function empty_lead(p_lead uuid) returns void language plpgsql set search_path = public as $$
begin
  update lead set track_reason = '', next_step = null, next_step_on = null, urgency_reason = null, placeable = null, end_note = null,
    version = version + 1 where id = p_lead;
  update lead_signal set summary = '-' where lead_id = p_lead;
  update lead_assignment set reason = null where lead_id = p_lead;
  update contact_attempt set note = null, next_step = null, next_step_on = null where lead_id = p_lead;
  update lead_note set words = '-' where lead_id = p_lead;
  update lead_message set words = '-', subject = null where lead_id = p_lead;
  update home_visit set companion = null, version = version + 1 where lead_id = p_lead and companion is not null;
  update handover set reason = '-', version = version + 1 where lead_id = p_lead and reason is not null;
end
$$;
revoke all on function empty_lead(uuid) from public;

-- Forgets who was put forward before that moment and with whom nobody works, and who said no and is known by a referral or a
-- campaign only. Answers what ended or was forgotten by it, and of whom, for the audit.
create function forget_put_forward(p_before timestamptz, p_at timestamptz) returns table (action text, kind text, which uuid, about uuid)
  language plpgsql security definer set search_path = public as $$
declare
  known record;
  part record;
  one uuid[];
begin
  for known in select p.id from person p where p.merged_into is null
      and not exists (select from resident r where r.person_id = p.id) and (
        exists (select from referral r where r.person_id = p.id and r.forgotten_at is null and (p.objects or r.received_at < p_before))
        or (p.objects and exists (select from campaign_member m where m.person_id = p.id)))
      and are_known_by_others_only(array(select one_with(p.id)), p_before, p_at)
      order by p.id limit 500 loop
    -- whoever does something for this person now holds the row, also by pointing at it: then the next time
    one := array(select one_with(known.id));
    continue when not hold_persons(one);
    perform 1 from lead l where l.person_id = any(one) order by l.id for update;
    perform 1 from referral r where r.person_id = any(one) order by r.id for update;
    perform 1 from campaign_member m where m.person_id = any(one) order by m.id for update;
    perform 1 from invitation i where i.person_id = any(one) order by i.id for update;
    continue when not are_known_by_others_only(one, p_before, p_at);
    about := known.id;
    for part in update lead l set state = 'CLOSED', ended_at = p_at, end_reason = 'NOT_REACHED'
        where l.person_id = any(one) and l.ended_at is null returning l.id loop
      action := 'LEAD_CLOSED';
      kind := 'LEAD';
      which := part.id;
      return next;
    end loop;
    perform empty_lead(l.id) from lead l where l.person_id = any(one);
    for part in update referral r set named = '-', reason = 'OTHER', explanation = null, mentor_told = null,
          state = case when r.state in ('RECEIVED', 'INVITED', 'UNREACHABLE') then 'FORGOTTEN' else r.state end, forgotten_at = p_at,
          version = r.version + 1
        where r.person_id = any(one) and r.forgotten_at is null returning r.id loop
      action := 'REFERRAL_FORGOTTEN';
      kind := 'REFERRAL';
      which := part.id;
      return next;
    end loop;
    for part in select m.id from campaign_member m where m.person_id = any(one) loop
      perform empty_campaign_member(part.id);
      action := 'CAMPAIGN_MEMBER_FORGOTTEN';
      kind := 'CAMPAIGN';
      which := part.id;
      return next;
    end loop;
    update reply set words = '', subject = null, sender = '' where person_id = any(one);
    update file_look set words = case when reason = 'OTHER' then '-' end where person_id = any(one);
    perform empty_persons(one);
  end loop;
end
$$;
revoke all on function forget_put_forward(timestamptz, timestamptz) from public;
grant execute on function forget_put_forward(timestamptz, timestamptz) to jr_staff;
