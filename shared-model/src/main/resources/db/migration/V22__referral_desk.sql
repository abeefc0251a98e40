-- Who may put people forward, whether those were told in time, and the order in which they are called.

alter table referring_organisation add column domain text check (domain = lower(domain) and char_length(domain) between 4 and 253);
alter table referring_organisation add column active boolean not null default true;
create unique index on referring_organisation (domain);
comment on column referring_organisation.domain is 'the end of the work addresses of its mentors';
grant select (id, active) on referring_organisation to jr_login;
grant select (organisation_id) on mentor to jr_login;
grant select (active) on referring_organisation to jr_referrer;

-- Article 14 AVG: within a month the person hears who put them forward, what we know and why. An e-mail that was sent, or
-- the own page after the code, says so; else a colleague writes down that they told it.
alter table referral add column told_at timestamptz;
alter table referral add column told_how text check (told_how in ('PHONE', 'TALK', 'LETTER'));
alter table referral add column told_by uuid references staff_member;
alter table referral add constraint referral_told check (num_nonnulls(told_at, told_how, told_by) in (0, 3));

create index referral_newest on referral (received_at desc, id);
create index referral_waits on referral (received_at) where state = 'INVITED';

-- Whether this person was told, or could read it after the code.
create function is_told(p_referral uuid) returns boolean language sql stable set search_path = public as $$
  select r.told_at is not null or r.state = 'JOINED' or exists (select from invitation i
      join notification n on n.subject_id = i.id and n.kind = 'SCHOOL_INVITATION' and n.channel = 'EMAIL' and n.state = 'SENT'
      where i.referral_id = r.id)
  from referral r where r.id = p_referral
$$;
grant execute on function is_told(uuid) to jr_staff;
