-- As in V25, but an e-mail that came back told nobody anything (as V48 has it for referrals).
create or replace function campaign_told(p_member uuid) returns boolean language sql stable set search_path = public as $$
  select exists (select from invitation i where i.campaign_member_id = p_member
      and (i.via = 'FLYER' or i.joined_at is not null or exists (select from notification n
        where n.subject_id = i.id and n.kind = 'CAMPAIGN_INVITATION' and n.channel = 'EMAIL' and n.state = 'SENT'
          and not exists (select from reply b where b.notification_id = n.id and b.kind = 'BOUNCE'))))
    or exists (select from campaign_call c where c.member_id = p_member and c.told)
$$;
