-- Preventive outreach: a known group, a flyer with a personal code, messages and a call list.

create table campaign (
  id uuid primary key,
  version integer not null default 0,
  name text not null check (char_length(name) between 1 and 120),
  source text not null check (char_length(source) between 1 and 200),
  why text not null check (char_length(why) between 1 and 300),
  headline text not null check (char_length(headline) between 1 and 90),
  letter text not null check (char_length(letter) between 1 and 700),
  calls_from date,
  staff_id uuid not null references staff_member,
  state text not null check (state in ('OPEN', 'ENDED')),
  form_key uuid not null unique,
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'ENDED') = (ended_at is not null))
);
comment on column campaign.source is 'who gave us the names; stands on the flyer and in the messages (article 14 AVG)';
comment on column campaign.calls_from is 'the first day of calling, as the flyer announces it; null when nobody is called';

create table campaign_member (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  person_id uuid not null references person,
  added_at timestamptz not null,
  refused boolean not null default false,
  refused_via text check (refused_via in ('FLYER', 'EMAIL', 'SMS', 'PHONE')),
  unique (campaign_id, person_id),
  check (refused or refused_via is null)
);
create index on campaign_member (person_id);
comment on column campaign_member.refused is 'said: do not approach me; stays, for the figures, also when that was taken back';

create table campaign_call (
  id uuid primary key,
  member_id uuid not null references campaign_member,
  staff_id uuid not null references staff_member,
  outcome text not null check (outcome in ('SPOKEN', 'NO_ANSWER', 'CALL_BACK', 'WRONG_NUMBER', 'REFUSED')),
  note text check (char_length(note) between 1 and 2000),
  again date,
  told boolean not null,
  talk boolean not null,
  form_key uuid not null unique,
  at timestamptz not null
);
create index on campaign_call (member_id, at);
comment on column campaign_call.told is 'heard who gave us the name, why, and what we do with it';
comment on column campaign_call.talk is 'wants to talk: a lead was made';

-- An invitation is of a referral or of a campaign; the latter remembers the paper or message that carried it.
alter table invitation alter column referral_id drop not null;
alter table invitation add column campaign_member_id uuid references campaign_member;
alter table invitation add column via text check (via in ('FLYER', 'EMAIL', 'SMS'));
alter table invitation add constraint invitation_of_one check (num_nonnulls(referral_id, campaign_member_id) = 1);
alter table invitation add constraint invitation_via check ((via is null) = (campaign_member_id is null));
create index on invitation (campaign_member_id);

alter table campaign enable row level security;
alter table campaign_member enable row level security;
alter table campaign_call enable row level security;
grant select, insert on campaign, campaign_member, campaign_call to jr_staff;
grant update (version, state, ended_at) on campaign to jr_staff;
grant update (refused, refused_via) on campaign_member to jr_staff;
create policy staff on campaign to jr_staff using (true) with check (true);
create policy staff on campaign_member to jr_staff using (true) with check (true);
create policy staff on campaign_call to jr_staff using (true) with check (true);

-- Who somebody is now: the person into whom they were merged, if any.
create function present_person(p_person uuid) returns uuid language sql stable set search_path = public as $$
  with recursive chain as (
    select id, merged_into from person where id = p_person
    union all select p.id, p.merged_into from person p join chain c on p.id = c.merged_into)
  select id from chain where merged_into is null
$$;

-- Whom a campaign may approach: the one place that says so, for the list, the flyers, the messages and the calls. Nobody
-- who said no, in whatever way, nor who shares an unproved address with somebody who did. Two who were merged count once,
-- under the oldest member; member_ids are all of them, since what one of them got, did or answered holds for the person.
create function campaign_group(p_campaign uuid) returns table (member_id uuid, person_id uuid, member_ids uuid[])
  language sql stable set search_path = public as $$
  select (array_agg(g.id order by g.added_at, g.id))[1], g.now_id, array_agg(g.id) from (
    select m.id, m.added_at, m.refused, present_person(m.person_id) as now_id from campaign_member m
    where m.campaign_id = p_campaign) g
  group by g.now_id having not bool_or(g.refused) and may_be_approached(g.now_id)
$$;
grant execute on function present_person(uuid), campaign_group(uuid) to jr_staff;

-- However the no was said, it is kept for the figures of every campaign that this person is in.
create function mark_campaign_refusal() returns trigger language plpgsql set search_path = public as $$
begin
  update campaign_member m set refused = true where not m.refused
    and (m.person_id = new.id or exists (select from person p where p.id = m.person_id and p.merged_into = new.id));
  return null;
end
$$;
grant execute on function mark_campaign_refusal() to jr_staff;
create trigger campaign_refusals after update of objects on person for each row
  when (new.objects and not old.objects) execute function mark_campaign_refusal();

-- The holder of a campaign's invitation says no: with which paper or message in hand.
create function refuse_campaign() returns void language sql security definer set search_path = public as $$
  update campaign_member m set refused = true, refused_via = coalesce(m.refused_via, i.via) from invitation i
    where i.id = current_invitation() and m.id = i.campaign_member_id
$$;
grant execute on function refuse_campaign() to jr_invitee;

-- Which campaigns reached the caller, and what these say of source and reason.
create function my_campaigns() returns table (source text, why text, added_at timestamptz)
  language sql stable security definer set search_path = public as $$
  select c.source, c.why, min(m.added_at) from campaign_member m join campaign c on c.id = m.campaign_id
  where present_person(m.person_id) = current_person()
  group by c.id order by 3 desc, c.id
$$;
grant execute on function my_campaigns() to jr_resident;

-- Whether a member was told who gave us the name, why, and what we do with it (article 14 AVG): by the flyer, by an
-- e-mail that left, on the own page after the code, or by a colleague on the phone.
create function campaign_told(p_member uuid) returns boolean language sql stable set search_path = public as $$
  select exists (select from invitation i where i.campaign_member_id = p_member
      and (i.via = 'FLYER' or i.joined_at is not null or exists (select from notification n
        where n.subject_id = i.id and n.kind = 'CAMPAIGN_INVITATION' and n.channel = 'EMAIL' and n.state = 'SENT')))
    or exists (select from campaign_call c where c.member_id = p_member and c.told)
$$;
grant execute on function campaign_told(uuid) to jr_staff;
