-- As in V31; but whoever wrote that no time fits still waits for others when the lead goes to somebody else: who has it now
-- reads it. Only an end ends that.
create or replace function settle_appointments() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update appointment a set state = 'CANCELLED', sequence = a.sequence + 1
    where a.lead_id = new.id and (a.state = 'PROPOSED' or (a.state = 'NONE_FITS' and new.ended_at is not null)
      or (a.state = 'BOOKED' and new.end_reason = 'OBJECTION' and a.starts_at > new.ended_at));
  return null;
end
$$;
