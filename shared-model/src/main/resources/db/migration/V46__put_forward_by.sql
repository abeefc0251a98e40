-- Which kind of organisation put somebody forward decides the track: only a school makes it the youth team's.
grant select (organisation_id) on referral to jr_lead_intake;
grant select (id, kind) on referring_organisation to jr_lead_intake;
-- And of a school only the invitation's page speaks as of one.
grant select (id, kind) on referring_organisation to jr_invitee;

-- What arrives by itself comes in the track that the rules know without asking anything. Staff who ask more, or choose
-- another track with a reason, have a lead in another one: what arrives joins it, and opens none beside it.
alter table lead add column arrivals_track text
  check (arrivals_track in ('SHORT_ROUTE', 'YOUTH_PREVENTION', 'BENEFIT_TRANSITION', 'PERSPECTIVE_TALK'));
comment on column lead.arrivals_track is 'another track, of which it takes what arrives too; null for none';

create or replace function hold_open_lead(p_person uuid, p_track text) returns uuid
  language sql volatile security definer set search_path = public as $$
  select id from lead where person_id = p_person and (track = p_track or arrivals_track = p_track) and ended_at is null
    order by track = p_track desc, received_at, id limit 1 for share
$$;
