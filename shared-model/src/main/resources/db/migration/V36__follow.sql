-- What belongs to a lead follows it: when two persons are made one, and when it goes to another advisor.

grant update (lead_id) on appointment, handover to jr_staff;
grant update (advisor_id, advisor) on appointment to jr_staff;
grant update (person_id) on campaign_member to jr_staff;

-- Everything of the one that goes moves to the one that stays. Of two open leads in one track the one that an advisor
-- works on stays; the other is closed and what arrived on it moves along, with its talks, visits and handovers. Times that were
-- proposed by who does not have the lead that stays are withdrawn, as when a lead goes to another advisor. Whoever said no is
-- expected and visited nowhere and offered to nobody afterwards: that stays so when the merge is taken back.
-- Answers a word when it cannot be.
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
      if found.state = 'ACCEPTED' or (found.advisor_id is not null and ours.advisor_id is null) then
        stays := found.id; goes := ours.id;
      else
        stays := ours.id; goes := found.id;
      end if;
      declare
        part record;
      begin
        for part in select a.id from appointment a where a.lead_id = goes and a.state in ('PROPOSED', 'NONE_FITS')
            and (found.advisor_id is distinct from ours.advisor_id
              or exists (select from appointment o where o.lead_id = stays and o.state = 'PROPOSED')) loop
          moved := change_for_merge(moved, 'appointment', part.id, 'state', 'CANCELLED');
        end loop;
        for part in select 'lead_signal' as t, id from lead_signal where lead_id = goes
            union all select 'contact_attempt', id from contact_attempt where lead_id = goes
            union all select 'lead_note', id from lead_note where lead_id = goes
            union all select 'lead_message', id from lead_message where lead_id = goes
            union all select 'appointment', id from appointment where lead_id = goes
            union all select 'home_visit', id from home_visit where lead_id = goes
            union all select 'handover', id from handover where lead_id = goes loop
          moved := change_for_merge(moved, part.t, part.id, 'lead_id', stays::text);
        end loop;
        if to_regclass('reply') is not null then -- what people write back, where V34 is
          for part in execute 'select id from reply where lead_id = $1' using goes loop
            moved := change_for_merge(moved, 'reply', part.id, 'lead_id', stays::text);
          end loop;
        end if;
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
      union all select 'campaign_member', g.id from campaign_member g where g.person_id = p_gone and not exists
        (select from campaign_member k where k.campaign_id = g.campaign_id and k.person_id = p_kept) loop
    moved := change_for_merge(moved, found.t, found.id, 'person_id', p_kept::text);
  end loop;
  if to_regclass('reply') is not null then
    for found in execute 'select id from reply where person_id = $1' using p_gone loop
      moved := change_for_merge(moved, 'reply', found.id, 'person_id', p_kept::text);
    end loop;
  end if;
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

-- What lies with the coordinators is no signal on a lead: whoever puts it on one makes it a signal there.
create function drop_signals_of_loose_replies() returns void language sql security definer set search_path = public as
  $$ delete from lead_signal s using reply r where s.kind = 'REPLY' and r.id = s.subject_id and r.state = 'LOOSE' $$;
revoke all on function drop_signals_of_loose_replies() from public;
grant execute on function drop_signals_of_loose_replies() to jr_staff;
alter table reply add column loose_at timestamptz;
grant update (loose_at) on reply to jr_staff;
comment on column reply.loose_at is 'since when it lies with the coordinators, when that was after it came: the term to empty it runs from there';

-- Takes a merge back, the last change first. What was changed again since stays as it is now. Of what came for the two
-- while they were one nobody knows whose it is: answers go to the coordinators, and a no that was said meanwhile holds on.
-- Answers a word when it cannot be.
create or replace function undo_merge(p_merge uuid, p_by uuid, p_at timestamptz) returns text
  language plpgsql set search_path = public as $$
declare
  merge record;
  step jsonb;
  pair uuid[];
  said uuid[];
  opened uuid[] := '{}';
  replaced uuid[] := '{}';
  no_more uuid[];
begin
  select * into merge from person_merge where id = p_merge;
  if merge.id is null or merge.undone_at is not null then
    return 'UNDONE_ALREADY';
  end if;
  pair := array[merge.kept_id, merge.gone_id];
  perform 1 from person where id = any(pair) order by id for update;
  if exists (select from person_merge m where m.undone_at is null and m.merged_at > merge.merged_at
      and merge.kept_id in (m.kept_id, m.gone_id)) then
    return 'NEWER_FIRST';
  end if;
  perform 1 from lead where person_id = merge.kept_id order by id for update;
  -- the partner has this case now, under the lead that it was moved to
  if exists (select from jsonb_array_elements(merge.moved) m join handover h on h.id = (m->>1)::uuid
      where m->>0 = 'handover' and h.state = 'ACCEPTED' and h.answered_at >= merge.merged_at) then
    return 'ANSWERED_SINCE';
  end if;
  update person_merge set undone_by = p_by, undone_at = p_at where id = p_merge and undone_at is null;
  if not found then
    return 'UNDONE_ALREADY';
  end if;
  -- who said no while they were one; that the merge itself made the one that stays say so is no such no
  said := array(select distinct e.person_id from audit_entry e
    where e.person_id = any(pair) and e.action = 'OBJECTION_SAID' and e.at >= merge.merged_at);
  for step in select value from jsonb_array_elements(merge.moved) with ordinality as s(value, n) order by n desc loop
    if step->>0 = 'person' and step->>2 = 'objects' and (step->>1)::uuid = any(said) then
      continue;
    end if;
    if step->>0 = 'lead' and step->>2 = 'state' then
      -- a new lead of this person in this track came meanwhile: the old one stays closed, as gone on in that one
      if exists (select from lead a join lead b on b.person_id = a.person_id and b.track = a.track and b.id <> a.id
          and b.ended_at is null where a.id = (step->>1)::uuid) then
        replaced := replaced || (step->>1)::uuid;
      else
        opened := opened || (step->>1)::uuid;
      end if;
    end if;
    if step->>0 = 'lead' and (step->>1)::uuid = any(replaced) and step->>2 in ('state', 'ended_at', 'end_reason') then
      continue;
    end if;
    execute format('update %I set %I = %L where id = %L and %I is not distinct from %L',
      step->>0, step->>2, step->>3, step->>1, step->>2, step->>4);
  end loop;
  update appointment a set lead_id = b.id from lead o, lead b where o.id = any(replaced) and a.lead_id = o.id
    and a.state = 'BOOKED' and b.person_id = o.person_id and b.track = o.track and b.ended_at is null;
  update appointment set state = 'CANCELLED', sequence = sequence + 1
    where lead_id = any(replaced) and state in ('PROPOSED', 'NONE_FITS');
  update handover set state = 'WITHDRAWN', content = null, version = version + 1
    where lead_id = any(replaced) and state = 'OFFERED';
  -- times that were proposed to one of them meanwhile are no offer to the other
  update appointment a set state = 'CANCELLED', sequence = a.sequence + 1 from lead l, resident r
    where l.id = a.lead_id and r.id = a.resident_id and l.person_id = any(pair)
      and r.person_id <> l.person_id and a.state in ('PROPOSED', 'NONE_FITS');
  -- a talk that one of them booked meanwhile goes to a lead of who booked it, where there is one
  update appointment a set lead_id = (select o.id from lead o where o.person_id = r.person_id
      order by (o.ended_at is null) desc, (o.track = l.track) desc, o.received_at desc, o.id limit 1)
    from lead l, resident r where l.id = a.lead_id and r.id = a.resident_id and l.person_id = any(pair)
      and r.person_id <> l.person_id and a.state = 'BOOKED' and exists (select from lead o where o.person_id = r.person_id);
  -- what was written since they were one, or lies on a lead of the other: a coordinator reads whose it is
  update reply r set state = case r.state when 'GONE' then r.state else 'LOOSE' end, person_id = null, lead_id = null,
      seen_at = null, seen_by = null, loose_at = p_at
    where r.state <> 'NEW' and (exists (select from lead l where l.id = r.lead_id
        and l.person_id = any(pair) and l.person_id <> r.person_id)
      or ((r.person_id = any(pair) or exists (select from lead l where l.id = r.lead_id and l.person_id = any(pair)))
        and (r.at > merge.merged_at or exists (select from lead_signal s
          where s.kind = 'REPLY' and s.subject_id = r.id and s.at > merge.merged_at))));
  perform drop_signals_of_loose_replies();
  -- a no holds over what came back with it
  update lead l set state = 'CLOSED', ended_at = p_at, end_reason = 'OBJECTION' from person p
    where l.id = any(opened) and p.id = l.person_id and p.objects and p.id = any(said)
      and l.ended_at is null and l.state in ('NEW', 'ASSIGNED', 'CONTACTED');
  no_more := array(select l.id from lead l join person p on p.id = l.person_id where p.id = any(pair) and p.objects);
  update home_visit set state = 'CANCELLED', ended_at = p_at, address = null, version = version + 1
    where state = 'PLANNED' and lead_id = any(no_more);
  update appointment set state = 'CANCELLED', sequence = sequence + 1
    where state in ('PROPOSED', 'NONE_FITS') and lead_id = any(no_more);
  update handover set state = 'WITHDRAWN', content = null, version = version + 1
    where state = 'OFFERED' and lead_id = any(no_more);
  update lead set version = version + 1 where person_id = any(pair);
  update person set version = version + 1 where id = any(pair);
  return 'DONE';
end
$$;

-- The link of an old message speaks for whom it was sent to, and for who that is now: else a no said by it would hold for a row
-- that nobody approaches any more, and not for the person.
create or replace function objection_standing(p_token_hash text) returns text language sql stable security definer set search_path = public as $$
  select case when bool_and(p.objects) then 'SAID' else 'OPEN' end
  from objection_link l join person p on p.id in (l.person_id, present_person(l.person_id))
  where l.token_hash = p_token_hash having count(*) > 0
$$;

create or replace function object_by_link(p_token_hash text, p_at timestamptz, p_home text) returns table (what text, which uuid)
  language plpgsql security definer set search_path = public as $$
declare
  link record;
begin
  select l.person_id, l.address_mark into link from objection_link l where l.token_hash = p_token_hash;
  if found then
    return query select * from object_to_contact(link.person_id, p_at, p_home);
    if present_person(link.person_id) <> link.person_id then
      return query select * from object_to_contact(present_person(link.person_id), p_at, p_home);
    end if;
    insert into objection values (link.address_mark, link.person_id) on conflict do nothing;
  end if;
end
$$;

-- Retention ------------------------------------------------------------------------------------------------------------

-- The copy that a partner took over is emptied after some weeks, when they have it in their own file.
do $$
declare
  rule text;
begin
  select conname into strict rule from pg_constraint
    where conrelid = 'handover'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%content%';
  execute format('alter table handover drop constraint %I', rule);
end
$$;
alter table handover add check (content is not null or state <> 'OFFERED');
alter table handover add check (content is null or state in ('OFFERED', 'ACCEPTED'));
create index handover_copy on handover (answered_at) where state = 'ACCEPTED' and content is not null;

-- A member of a campaign who never became a lead is forgotten; what came of the campaign stays as figures without a person.
alter table campaign_member alter person_id drop not null;
comment on column campaign_member.person_id is 'null once this person was forgotten; the row stays for the figures';

-- Whether nothing was heard of this member since that moment, and nothing else is under way with them.
create function campaign_member_is_quiet(p_member uuid, p_before timestamptz) returns boolean
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
      and not exists (select from person_merge g where m.person_id in (g.kept_id, g.gone_id) and g.undone_at >= p_before))
$$;
revoke all on function campaign_member_is_quiet(uuid, timestamptz) from public;

-- Forgets the members of whom nothing was heard since that moment, and whoever is known by nothing else. That somebody said no
-- stays, as marks of their addresses; and whoever has a code or a message of ours can still say so later: that needs their
-- row, emptied, and the same marks, which mean nothing until then. Answers which members, and who they were, for the audit.
create function forget_campaign_members(p_before timestamptz) returns table (forgotten uuid, about uuid)
  language plpgsql security definer set search_path = public as $$
declare
  gone record;
begin
  for gone in select m.id, m.person_id as who from campaign_member m
      where m.person_id is not null and m.added_at < p_before and campaign_member_is_quiet(m.id, p_before)
      order by m.id limit 500 loop
    -- whoever does something for this person now holds the row, also by pointing at it: then the next time
    perform 1 from person p where p.id = gone.who for update skip locked;
    continue when not found;
    perform 1 from campaign_member m where m.id = gone.id for update;
    perform 1 from invitation i where i.campaign_member_id = gone.id order by i.id for update;
    continue when not campaign_member_is_quiet(gone.id, p_before)
      or not exists (select from campaign_member m where m.id = gone.id and m.person_id = gone.who);
    update campaign_call k set note = null where k.member_id = gone.id;
    update notification n set address = '-', params = '{}', attachment_body = null from invitation i
      where i.campaign_member_id = gone.id and n.subject_id = i.id and n.state <> 'QUEUED';
    update campaign_member m set person_id = null where m.id = gone.id;
    if not exists (select from referral where person_id = gone.who) and not exists (select from intake where person_id = gone.who)
        and not exists (select from campaign_member where person_id = gone.who)
        and not exists (select from invitation i left join campaign_member m on m.id = i.campaign_member_id
          where i.person_id = gone.who and (m.id is null or m.person_id is not null))
        and not exists (select from lead where person_id = gone.who)
        and not exists (select from person_merge m where gone.who in (m.kept_id, m.gone_id) and m.undone_at is null) then
      insert into objection select address_mark(c.kind, c.address), c.person_id from contact_point c
        where c.person_id = gone.who and (exists (select from invitation i where i.person_id = gone.who)
          or exists (select from notification n where n.person_id = gone.who))
        on conflict do nothing;
      delete from contact_point where person_id = gone.who;
      update notification n set address = '-', params = '{}', attachment_body = null
        where n.person_id = gone.who and n.state <> 'QUEUED';
      update person p set called = null, birth_date = null, version = p.version + 1 where p.id = gone.who;
    end if;
    forgotten := gone.id;
    about := gone.who;
    return next;
  end loop;
end
$$;
revoke all on function forget_campaign_members(timestamptz) from public;
grant execute on function forget_campaign_members(timestamptz) to jr_staff;
