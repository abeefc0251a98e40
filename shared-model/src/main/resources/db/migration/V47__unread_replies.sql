-- However a lead ends, an answer on it that nobody dealt with is not left behind there: it goes to the coordinators, as
-- one that belongs to no open lead. Not after a no: then nobody is to be written to.
create function loosen_replies() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update reply set state = 'LOOSE', lead_id = null, loose_at = new.ended_at
    where lead_id = new.id and state = 'PLACED' and seen_at is null;
  if found then
    perform drop_signals_of_loose_replies();
  end if;
  return null;
end
$$;
revoke all on function loosen_replies() from public;
create trigger lead_ends after update of ended_at on lead for each row
  when (old.ended_at is null and new.ended_at is not null and new.end_reason is distinct from 'OBJECTION')
  execute function loosen_replies();
