-- Which message of ours an answer answers, or which came back: an invitation that came back told nobody anything.

alter table reply add column notification_id uuid references notification on delete set null;
create index on reply (notification_id);
grant update (notification_id) on reply to jr_staff;
comment on column reply.notification_id is 'empty when it is not known, or the message was forgotten';

-- As in V22, but of invitations that came back.
create or replace function is_told(p_referral uuid) returns boolean language sql stable set search_path = public as $$
  select r.told_at is not null or r.state = 'JOINED' or exists (select from invitation i
      join notification n on n.subject_id = i.id and n.kind = 'SCHOOL_INVITATION' and n.channel = 'EMAIL' and n.state = 'SENT'
      where i.referral_id = r.id
        and not exists (select from reply b where b.notification_id = n.id and b.kind = 'BOUNCE'))
  from referral r where r.id = p_referral
$$;
