-- A school takes a referral back, until the young person joined.

alter table referral add column withdrawn_at timestamptz;
comment on column referral.withdrawn_at is 'stays when the young person said no afterwards';
alter table invitation add column withdrawn_at timestamptz;
comment on column invitation.withdrawn_at is 'since when it opens no account any more; it still takes a no';

alter table lead drop constraint lead_end_reason;
alter table lead add constraint lead_end_reason check (end_reason in ('NOT_REACHED', 'NO_WISH', 'HELPED_ALREADY', 'ELSEWHERE',
  'OBJECTION', 'OTHER', 'MERGED', 'CONTINUED', 'WITHDRAWN', 'HANDED_OVER', 'TRAJECTORY_ENDED', 'ACCOUNT_DELETED'));

-- All that it does, for the mentor who is logged in: its invitations end, what waits to be sent stays here, and the lead ends when
-- nothing else came in on it and nobody was reached. Answers what it was about and what it ended, for the audit: nothing when
-- it is no referral of this mentor, or one that cannot be taken back (any more).
create function withdraw_referral(p_referral uuid, p_at timestamptz) returns table (what text, which uuid)
  language plpgsql security definer set search_path = public as $$
declare
  about uuid;
begin
  perform 1 from lead l join referral r on r.person_id = l.person_id
    where r.id = p_referral and r.mentor_id = current_mentor() and l.ended_at is null order by l.id for update of l;
  update referral r set state = 'WITHDRAWN', withdrawn_at = p_at, version = r.version + 1
    where r.id = p_referral and r.mentor_id = current_mentor() and r.state in ('RECEIVED', 'INVITED', 'UNREACHABLE')
    returning r.person_id into about;
  if not found then
    return;
  end if;
  update invitation i set withdrawn_at = p_at where i.referral_id = p_referral and i.joined_at is null and i.declined_at is null;
  update notification n set state = 'WITHHELD' from invitation i
    where i.referral_id = p_referral and n.subject_id = i.id and n.state = 'QUEUED';
  return query select 'REFERRAL', p_referral;
  return query update lead l set state = 'CLOSED', ended_at = p_at, end_reason = 'WITHDRAWN', version = l.version + 1
    where l.person_id = about and l.ended_at is null and l.state in ('NEW', 'ASSIGNED', 'CONTACTED')
      and exists (select from lead_signal s where s.lead_id = l.id and s.kind = 'REFERRAL' and s.subject_id = p_referral)
      and not exists (select from contact_attempt a where a.lead_id = l.id and a.reached)
      and not exists (select from lead_signal s where s.lead_id = l.id
        and not exists (select from referral r where s.kind = 'REFERRAL' and r.id = s.subject_id and r.state in ('DECLINED', 'WITHDRAWN'))
        and not exists (select from reply b where s.kind = 'REPLY' and b.id = s.subject_id and b.kind = 'BOUNCE'))
    returning 'LEAD', l.id;
end
$$;
grant execute on function withdraw_referral(uuid, timestamptz) to jr_referrer;
