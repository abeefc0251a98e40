-- What waits for nobody in particular is read in its own order: without an index that is exactly this, the database took so few
-- of a million leads to fit the three conditions that it read and sorted all of them for the first eight.
create index lead_waiting_of_nobody on lead (response_due_at, id) where ended_at is null and responded_at is null and advisor_id is null;

-- Who has exactly this address: by trigrams every part of a phone number is in every other phone number.
create index contact_point_of_address on contact_point (address);
