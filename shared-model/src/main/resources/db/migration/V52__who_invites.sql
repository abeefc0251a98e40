-- The start page of an invitation says which organisation asked. Of all organisations the holder hears that one name.
create function inviting_organisation() returns text language sql stable security definer set search_path = public as
  $$ select o.name from invitation i join referral r on r.id = i.referral_id join referring_organisation o on o.id = r.organisation_id
     where i.id = current_invitation() $$;
revoke all on function inviting_organisation() from public;
grant execute on function inviting_organisation() to jr_invitee;
