-- Two leads of one person become one in one way, whether staff merge two persons or the code of an invitation joins an account:
-- all that hangs on the one, what was promised and what was said of it goes over to the other, and who has that one sees it.

alter table lead_signal drop constraint lead_signal_kind_check;
alter table lead_signal add constraint lead_signal_kind_check
  check (kind in ('PLAN', 'VIDEO', 'BOOKING', 'REFERRAL', 'INTAKE', 'REPLY', 'JOINED'));

-- Of two in one track the one that an advisor works on stays, a trajectory before all; in two tracks the one that takes what
-- arrives in the other.
create function lead_that_stays(p_ours lead, p_theirs lead) returns uuid language sql immutable as $$
  select case
    when p_ours.track = p_theirs.track then
      case when p_theirs.state = 'ACCEPTED' or (p_theirs.advisor_id is not null and p_ours.advisor_id is null)
        then p_theirs.id else p_ours.id end
    when p_theirs.arrivals_track = p_ours.track then p_theirs.id else p_ours.id end
$$;
revoke all on function lead_that_stays(lead, lead) from public;
grant execute on function lead_that_stays(lead, lead) to jr_staff;

-- What was promised on the one that goes and said of its person: the earliest day and the greatest hurry hold, and no step is
-- lost, the soonest first, as far as there is room. Who worked on it goes on when nobody has the other.
create function promise_of_joined(p_moved jsonb, p_stays lead, p_goes lead) returns jsonb
  language plpgsql set search_path = public as $$
declare
  moved jsonb := p_moved;
  hurry text[] := array['NORMAL', 'SOON', 'URGENT'];
  first_step text := p_stays.next_step;
  second_step text := p_goes.next_step;
begin
  moved := change_for_merge(moved, 'lead', p_stays.id, 'response_due_at',
    least(p_stays.response_due_at, p_goes.response_due_at)::text);
  moved := change_for_merge(moved, 'lead', p_stays.id, 'responded_at', least(p_stays.responded_at, p_goes.responded_at)::text);
  if p_goes.next_step_on < p_stays.next_step_on or (p_stays.next_step_on is null and p_goes.next_step_on is not null) then
    first_step := p_goes.next_step;
    second_step := p_stays.next_step;
  end if;
  moved := change_for_merge(moved, 'lead', p_stays.id, 'next_step',
    nullif(left(concat_ws('; ', first_step, nullif(second_step, first_step)), 400), ''));
  moved := change_for_merge(moved, 'lead', p_stays.id, 'next_step_on', least(p_stays.next_step_on, p_goes.next_step_on)::text);
  if array_position(hurry, p_goes.urgency) > array_position(hurry, p_stays.urgency) then
    moved := change_for_merge(moved, 'lead', p_stays.id, 'urgency', p_goes.urgency);
    moved := change_for_merge(moved, 'lead', p_stays.id, 'urgency_reason', p_goes.urgency_reason);
  end if;
  if p_stays.placeable is null then
    moved := change_for_merge(moved, 'lead', p_stays.id, 'placeable', p_goes.placeable);
  end if;
  if p_stays.advisor_id is null and p_goes.advisor_id is not null then
    moved := change_for_merge(moved, 'lead', p_stays.id, 'advisor_id', p_goes.advisor_id::text);
    moved := change_for_merge(moved, 'lead', p_stays.id, 'state', p_goes.state);
  end if;
  return moved;
end
$$;
revoke all on function promise_of_joined(jsonb, lead, lead) from public;
grant execute on function promise_of_joined(jsonb, lead, lead) to jr_staff;

-- The one lead goes on in the other and is closed; answers every value that was changed, to take it back. Times that were
-- proposed by who does not have the one that stays are withdrawn. That it came along is a signal on it: without, who has it
-- and answered already would not see it.
create function join_leads(p_moved jsonb, p_stays uuid, p_goes uuid, p_end text, p_at timestamptz) returns jsonb
  language plpgsql set search_path = public as $$
declare
  moved jsonb := p_moved;
  stays lead;
  goes lead;
  part record;
begin
  select * into stays from lead where id = p_stays;
  select * into goes from lead where id = p_goes;
  for part in select a.id from appointment a
      where a.lead_id = p_goes and (exists (select from appointment o where o.lead_id = p_stays and o.state = 'PROPOSED')
          and a.state in ('PROPOSED', 'NONE_FITS')
        or a.state = 'PROPOSED' and goes.advisor_id is distinct from stays.advisor_id) loop
    moved := change_for_merge(moved, 'appointment', part.id, 'state', 'CANCELLED');
  end loop;
  for part in select 'lead_signal' as t, id from lead_signal where lead_id = p_goes
      union all select 'contact_attempt', id from contact_attempt where lead_id = p_goes
      union all select 'lead_note', id from lead_note where lead_id = p_goes
      union all select 'lead_message', id from lead_message where lead_id = p_goes
      union all select 'appointment', id from appointment where lead_id = p_goes
      union all select 'home_visit', id from home_visit where lead_id = p_goes
      union all select 'handover', id from handover where lead_id = p_goes
      union all select 'reply', id from reply where lead_id = p_goes loop
    moved := change_for_merge(moved, part.t, part.id, 'lead_id', p_stays::text);
  end loop;
  moved := change_for_merge(moved, 'lead', p_goes, 'end_reason', p_end);
  moved := change_for_merge(moved, 'lead', p_goes, 'ended_at', p_at::text);
  moved := change_for_merge(moved, 'lead', p_goes, 'state', 'CLOSED');
  moved := promise_of_joined(moved, stays, goes);
  if p_end = 'CONTINUED' or goes.advisor_id is distinct from stays.advisor_id then
    insert into lead_signal (id, lead_id, kind, subject_id, summary, at)
      select gen_random_uuid(), p_stays, 'JOINED', p_goes, 'Er kwam een lead van dezelfde persoon bij'
        || coalesce((select ', van ' || s.name from staff_member s where s.id = goes.advisor_id
          and s.id is distinct from stays.advisor_id), ''), p_at;
  end if;
  return moved;
end
$$;
revoke all on function join_leads(jsonb, uuid, uuid, text, timestamptz) from public;
grant execute on function join_leads(jsonb, uuid, uuid, text, timestamptz) to jr_staff;

-- As in V36, with the one way to join leads.
create or replace function merge_persons(p_merge uuid, p_kept uuid, p_gone uuid, p_reason text, p_by uuid, p_at timestamptz) returns text
  language plpgsql set search_path = public as $$
declare
  moved jsonb := '[]';
  found lead;
  ours lead;
  part record;
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
  if exists (select from person where id in (p_kept, p_gone) and objects) then
    update home_visit set state = 'CANCELLED', ended_at = p_at, address = null, version = version + 1
      where state = 'PLANNED' and lead_id in (select id from lead where person_id in (p_kept, p_gone));
    update appointment set state = 'CANCELLED', sequence = sequence + 1
      where state in ('PROPOSED', 'NONE_FITS') and lead_id in (select id from lead where person_id in (p_kept, p_gone));
    update handover set state = 'WITHDRAWN', content = null, version = version + 1
      where state = 'OFFERED' and lead_id in (select id from lead where person_id in (p_kept, p_gone));
  end if;
  if exists (select from lead a join handover x on x.lead_id = a.id and x.state = 'OFFERED'
      join lead b on b.track = a.track and b.person_id = p_gone and b.ended_at is null
      join handover y on y.lead_id = b.id and y.state = 'OFFERED'
      where a.person_id = p_kept and a.ended_at is null) then
    return 'TWO_OFFERS';
  end if;
  for found in select * from lead where person_id = p_gone order by id loop
    select * into ours from lead where person_id = p_kept and track = found.track and ended_at is null and found.ended_at is null;
    if ours.id is not null then
      stays := lead_that_stays(ours, found);
      goes := case stays when ours.id then found.id else ours.id end;
      moved := join_leads(moved, stays, goes, 'MERGED', p_at);
    end if;
    moved := change_for_merge(moved, 'lead', found.id, 'person_id', p_kept::text);
  end loop;
  for part in select id from contact_point g where person_id = p_gone and not exists
      (select from contact_point k where k.person_id = p_kept and k.kind = g.kind and k.address = g.address) loop
    moved := change_for_merge(moved, 'contact_point', part.id, 'person_id', p_kept::text);
  end loop;
  for part in select 'referral' as t, id from referral where person_id = p_gone
      union all select 'invitation', id from invitation where person_id = p_gone
      union all select 'consent', id from consent where person_id = p_gone
      union all select 'intake', id from intake where person_id = p_gone
      union all select 'notification', id from notification where person_id = p_gone
      union all select 'reply', id from reply where person_id = p_gone
      union all select 'campaign_member', g.id from campaign_member g where g.person_id = p_gone and not exists
        (select from campaign_member k where k.campaign_id = g.campaign_id and k.person_id = p_kept) loop
    moved := change_for_merge(moved, part.t, part.id, 'person_id', p_kept::text);
  end loop;
  select * into part from person where id = p_gone;
  if part.objects and not (select objects from person where id = p_kept) then
    moved := change_for_merge(moved, 'person', p_kept, 'objects', 'true');
  end if;
  if (select birth_date from person where id = p_kept) is null and part.birth_date is not null then
    moved := change_for_merge(moved, 'person', p_kept, 'birth_date', part.birth_date::text);
  end if;
  if (select called from person where id = p_kept) is null and part.called is not null then
    moved := change_for_merge(moved, 'person', p_kept, 'called', part.called);
  end if;
  moved := change_for_merge(moved, 'person', p_gone, 'merged_into', p_kept::text);
  update lead set version = version + 1 where person_id = p_kept;
  update person set version = version + 1 where id in (p_kept, p_gone);
  insert into person_merge (id, kept_id, gone_id, reason, moved, merged_by, merged_at)
    values (p_merge, p_kept, p_gone, p_reason, moved, p_by, p_at);
  return 'DONE';
end
$$;

-- That one lead came along with another is no more so when the merge is taken back.
create function drop_signals_of_undone_merge(p_merge uuid) returns void language sql security definer set search_path = public as $$
  delete from lead_signal s using person_merge m, jsonb_array_elements(m.moved) step
    where m.id = p_merge and m.undone_at is not null and s.kind = 'JOINED'
      and step->>0 = 'lead' and step->>2 = 'end_reason' and s.subject_id = (step->>1)::uuid
$$;
revoke all on function drop_signals_of_undone_merge(uuid) from public;
grant execute on function drop_signals_of_undone_merge(uuid) to jr_staff;

-- As in V44; and what said that leads were joined goes.
create or replace function undo_merge(p_merge uuid, p_by uuid, p_at timestamptz) returns text
  language plpgsql set search_path = public as $$
declare
  answer text;
begin
  perform 1 from person p where p.id in (select unnest(array[m.kept_id, m.gone_id]) from person_merge m where m.id = p_merge)
    order by p.id for update;
  if exists (select from person_merge m where m.id = p_merge and m.final_at is not null) then
    return 'FINAL';
  end if;
  answer := undo_standing_merge(p_merge, p_by, p_at);
  if answer = 'DONE' then
    perform drop_signals_of_undone_merge(p_merge);
  end if;
  return answer;
end
$$;

-- The invited turned out to have an account already: what was sent about them moves there with the work that was done, and
-- joins the open lead that takes what arrives in its track. Two trajectories stay two. Addresses follow when no other
-- invitation needs them.
create or replace function move_invited(p_person uuid, p_at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare
  invited uuid := current_invitee();
  theirs lead;
  ours lead;
  stays uuid;
  goes uuid;
begin
  if invited is null or invited = p_person then
    return;
  end if;
  perform 1 from person where id in (invited, p_person) order by id for update;
  perform 1 from lead where person_id in (invited, p_person) and ended_at is null order by id for update;
  for theirs in select * from lead where person_id = invited and ended_at is null order by id loop
    select * into ours from lead l where l.person_id = p_person and l.ended_at is null
      and (l.track = theirs.track or l.arrivals_track = theirs.track or l.track = theirs.arrivals_track)
      order by l.track = theirs.track desc, l.received_at, l.id limit 1;
    continue when ours.track = theirs.track and ours.state = 'ACCEPTED' and theirs.state = 'ACCEPTED';
    if ours.id is not null then
      stays := lead_that_stays(ours, theirs);
      goes := case stays when ours.id then theirs.id else ours.id end;
      if not exists (select from lead l where l.id = goes and l.state = 'ACCEPTED') then
        update handover h set state = 'WITHDRAWN', content = null, version = version + 1
          where h.lead_id = goes and h.state = 'OFFERED'
            and exists (select from handover o where o.lead_id = stays and o.state = 'OFFERED');
        perform join_leads('[]', stays, goes, 'CONTINUED', p_at);
      end if;
    end if;
    update lead set person_id = p_person where id = theirs.id;
  end loop;
  update lead set version = version + 1 where person_id = p_person;
  update referral set person_id = p_person, version = version + 1
    where id = (select referral_id from invitation where id = current_invitation());
  update invitation set person_id = p_person where id = current_invitation();
  if not exists (select from invitation i where i.person_id = invited) then
    update contact_point c set person_id = p_person where c.person_id = invited and not exists
      (select from contact_point k where k.person_id = p_person and k.kind = c.kind and k.address = c.address);
  end if;
end
$$;
