-- An editor's ticket also shows the draft of the places in the neighbourhood.

alter table route_preview add column place_edition integer references place_edition (number) on delete cascade;

-- As draft_to_show: who brings a token is given the one edition that it is for.
create function place_draft_to_show(token text, moment timestamptz) returns table (number integer, content jsonb)
language sql stable security definer set search_path = public as $$
  select e.number, e.content from route_preview p join place_edition e on e.number = p.place_edition
  where p.token_hash = token and p.until > moment
$$;
revoke all on function place_draft_to_show(text, timestamptz) from public;
grant execute on function place_draft_to_show(text, timestamptz) to jr_reader;
