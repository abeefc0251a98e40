-- What belongs to one person is found by that person: merging, forgetting, "benader mij niet" and the own data ask so.
create index notification_person on notification (person_id);
create index invitation_person on invitation (person_id);

-- How much each advisor has, for the proposal on every lead that a coordinator opens, is counted in the index alone.
drop index lead_of_advisor;
create index lead_of_advisor on lead (advisor_id, (responded_at is not null), response_due_at, id) include (state) where ended_at is null;
