-- Booking closes as long before the start as the kind of session says, unless whoever plans it says otherwise.
create function close_booking_in_time() returns trigger language plpgsql as $$
begin
  select new.starts_at - make_interval(mins => closes_before_minutes) into new.closes_at from session_kind where code = new.kind_code;
  return new;
end
$$;
revoke all on function close_booking_in_time() from public;
create trigger close_booking before insert on group_session
  for each row when (new.closes_at is null) execute function close_booking_in_time();
comment on column group_session.closes_at is 'left out when it is planned: as long before the start as its kind says';

-- Nobody wrote or read them: what editors do is told by content_change.
alter table route_edition drop column note;
alter table plan_edition drop column note;
alter table place_edition drop column note;
