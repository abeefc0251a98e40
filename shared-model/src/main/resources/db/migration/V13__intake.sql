-- What arrives on a lead holds it open until it is committed: without this, a lead that an advisor closes at the same
-- moment would take the signal with it. In READ COMMITTED a closed one is no longer found after the wait.
create function hold_open_lead(p_person uuid, p_track text) returns uuid
  language sql volatile security definer set search_path = public as $$
  select id from lead where person_id = p_person and track = p_track and ended_at is null for share
$$;
revoke all on function hold_open_lead(uuid, text) from public;
grant execute on function hold_open_lead(uuid, text) to jr_lead_intake;

-- One word for one thing: these are names of EndReason, as the staff's own closing writes them.
update lead set end_reason = 'OBJECTION' where end_reason = 'Wil geen contact';
