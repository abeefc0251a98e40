-- An editor's ticket also shows the draft of the words of the portal.

alter table route_preview add column text_edition integer references text_edition (number) on delete cascade;
comment on table route_preview is 'tickets of editors to see the drafts of the route, of the plan and of the words in the portal';

-- As draft_to_show: who brings a token is given the one edition that it is for.
create function text_draft_to_show(token text, moment timestamptz) returns table (number integer, content jsonb)
language sql stable security definer set search_path = public as $$
  select e.number, e.content from route_preview p join text_edition e on e.number = p.text_edition
  where p.token_hash = token and p.until > moment
$$;
revoke all on function text_draft_to_show(text, timestamptz) from public;
grant execute on function text_draft_to_show(text, timestamptz) to jr_reader;
