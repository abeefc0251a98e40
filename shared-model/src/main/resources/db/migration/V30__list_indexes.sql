-- Every list that an address can ask for is read in its own order from an index, however many leads there are: the count
-- stops at ten thousand, a page begins where the one before it ended. (lead_inbox of V6 has all that are open.)

create index lead_all on lead ((responded_at is not null), response_due_at, id);
create index lead_ended on lead ((responded_at is not null), response_due_at, id) where ended_at is not null;
create index lead_of_track on lead (track, (responded_at is not null), response_due_at, id) where ended_at is null;
create index lead_of_state on lead (state, (responded_at is not null), response_due_at, id) where ended_at is null;
create index lead_of_advisor on lead (advisor_id, (responded_at is not null), response_due_at, id) where ended_at is null;
create index lead_ended_of_advisor on lead (advisor_id, (responded_at is not null), response_due_at, id) where ended_at is not null;
create index lead_of_nobody on lead ((responded_at is not null), response_due_at, id) where ended_at is null and advisor_id is null;
create index lead_waiting_of_advisor on lead (advisor_id, response_due_at, id) where ended_at is null and responded_at is null;
create index lead_unanswered on lead (response_due_at, id) where responded_at is null; -- ended ones too
drop index lead_caseload; -- lead_of_advisor begins with the same column
