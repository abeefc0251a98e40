-- An editor's ticket also opens the draft of the questions of the plan.

alter table route_preview add column plan_edition integer references plan_edition (number) on delete cascade;
comment on table route_preview is 'tickets of editors to see the drafts of the route and of the plan in the portal';

-- As draft_to_show: who brings a token is given the one edition that it is for.
create function plan_draft_to_show(token text, moment timestamptz) returns table (number integer, content jsonb)
language sql stable security definer set search_path = public as $$
  select e.number, e.content from route_preview p join plan_edition e on e.number = p.plan_edition
  where p.token_hash = token and p.until > moment
$$;
revoke all on function plan_draft_to_show(text, timestamptz) from public;
grant execute on function plan_draft_to_show(text, timestamptz) to jr_reader;
