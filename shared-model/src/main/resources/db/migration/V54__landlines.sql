-- A landline of somebody is kept to call. Nothing is sent there: no message, no code; so it is never proved, and login_address and
-- login_challenge go on refusing it.
alter table contact_point drop constraint contact_point_kind_check;
alter table contact_point add constraint contact_point_kind_check check (kind in ('EMAIL', 'MOBILE', 'LANDLINE'));
alter table contact_point add constraint landline_never_proved check (kind <> 'LANDLINE' or verified_at is null);
comment on column contact_point.kind is 'LANDLINE: is only called';

-- Who was put forward with a landline only is not invited, and is on the list to call at once.
create index referral_to_call on referral (received_at) where state = 'RECEIVED';

-- As in V21, but nothing is confirmed to a number that is only called.
create or replace function object_to_contact(p_person uuid, p_at timestamptz, p_home text) returns table (what text, which uuid)
  language plpgsql security definer set search_path = public as $$
begin
  perform 1 from lead l where l.person_id = p_person and l.ended_at is null order by l.id for update;
  update person p set objects = true, version = p.version + 1 where p.id = p_person and not p.objects;
  update invitation i set declined_at = p_at where i.person_id = p_person and i.joined_at is null and i.declined_at is null;
  insert into notification (id, kind, channel, address, language, person_id, params, subject_id, occasion, due_at, created_at)
    select gen_random_uuid(), 'OBJECTION_CONFIRMED', case c.kind when 'EMAIL' then 'EMAIL' else 'SMS' end, c.address, p.language, p.id,
      json_build_object('link', p_home, 'first_name', '')::text, p.id, 'once', p_at, p_at
    from contact_point c join person p on p.id = c.person_id where c.person_id = p_person and c.kind in ('EMAIL', 'MOBILE')
    order by c.verified_at nulls last, c.id
    on conflict do nothing;
  return query select 'PERSON', p_person;
  return query update referral r set state = 'DECLINED', version = r.version + 1
    where r.person_id = p_person and r.state in ('RECEIVED', 'INVITED', 'UNREACHABLE') returning 'REFERRAL', r.id;
  return query update lead l set state = 'CLOSED', ended_at = p_at, end_reason = 'OBJECTION', version = l.version + 1
    where l.person_id = p_person and l.ended_at is null and l.state in ('NEW', 'ASSIGNED', 'CONTACTED') returning 'LEAD', l.id;
end
$$;
