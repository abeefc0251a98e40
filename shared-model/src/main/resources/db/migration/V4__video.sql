-- The video CV, from the first byte to reviewed. The files themselves lie in the blob store under the video's id:
-- the original as it was sent, and after re-encoding the rendition and the poster. Only the last two are ever shown.

create table video_cv (
  id uuid primary key,
  version integer not null default 0,
  resident_id uuid not null references resident,
  state text not null check (state in
    ('RECEIVING', 'RECEIVED', 'SCANNED', 'READY', 'APPROVED', 'NEEDS_CHANGES', 'REJECTED', 'EXPIRED', 'DELETED')),
  started_at timestamptz not null,
  received_at timestamptz,
  scanned_at timestamptz,
  scan text check (scan in ('CLEAN', 'SKIPPED')),
  ready_at timestamptz,
  duration_ms integer check (duration_ms > 0),
  width integer check (width > 0),
  height integer check (height > 0),
  reason text check (reason in ('TOO_LONG', 'TOO_SHORT', 'TOO_LARGE', 'BROKEN_FILE', 'WRONG_KIND', 'UNSAFE_FILE')),
  ended_at timestamptz,
  reviewer_id uuid references staff_member,
  review_note text check (char_length(review_note) between 1 and 2000),
  reviewed_at timestamptz,
  original_gone_at timestamptz,
  files_gone_at timestamptz,
  attempts integer not null default 0 check (attempts between 0 and 2),
  lease_token uuid,
  lease_until timestamptz,
  check ((state in ('RECEIVING', 'EXPIRED', 'DELETED')) or received_at is not null),
  -- shown to nobody before it was scanned and re-encoded (invariant 7)
  check ((state not in ('SCANNED', 'READY', 'APPROVED', 'NEEDS_CHANGES')) or (scan is not null and scanned_at is not null)),
  check ((state not in ('READY', 'APPROVED', 'NEEDS_CHANGES')) or (ready_at is not null and duration_ms is not null)),
  check ((state = 'REJECTED') <= (reason is not null)),
  check ((state in ('APPROVED', 'NEEDS_CHANGES')) <= (reviewer_id is not null and reviewed_at is not null)),
  check ((state = 'NEEDS_CHANGES') <= (review_note is not null)),
  check ((state in ('REJECTED', 'EXPIRED', 'DELETED')) <= (ended_at is not null))
);
comment on column video_cv.scan is 'SKIPPED only in demo mode without a scanner';
comment on column video_cv.attempts is 'times that re-encoding was tried; a scanner that is away does not count';
comment on column video_cv.lease_token is 'the worker that has it in hand until lease_until; a later worker has another token';
create index on video_cv (resident_id, started_at desc);
create index video_work on video_cv (received_at) where state in ('RECEIVED', 'SCANNED');
create index video_review_queue on video_cv (ready_at) where state = 'READY';
create index video_cleaning on video_cv (id) where files_gone_at is null;

-- A video on its way here. How much has arrived is the length of the file and stands nowhere else.
create table media_upload (
  video_id uuid primary key references video_cv,
  resident_id uuid not null references resident,
  length bigint not null check (length > 0),
  fingerprint text check (char_length(fingerprint) between 1 and 200),
  review_allowed boolean not null,
  text_version integer not null,
  language text not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  finished_at timestamptz
);
comment on column media_upload.fingerprint is 'by which the browser knows the same file again; says nothing about the person';
comment on column media_upload.review_allowed is 'the answer to: may an advisor look at it; becomes a consent when the video is complete';
create index on media_upload (resident_id) where finished_at is null;
create index media_upload_open on media_upload (expires_at) where finished_at is null;

alter table video_cv enable row level security;
alter table media_upload enable row level security;

-- A resident starts, completes and deletes; what makes a video watchable is written by the back-end alone.
grant select on video_cv, media_upload to jr_resident;
grant insert on video_cv to jr_resident;
grant update (version, state, received_at, ended_at) on video_cv to jr_resident;
grant insert on media_upload to jr_resident;
grant update (finished_at) on media_upload to jr_resident;
create policy own on video_cv for select to jr_resident using (resident_id = current_resident());
create policy own_start on video_cv for insert to jr_resident
  with check (resident_id = current_resident() and state = 'RECEIVING' and scan is null and ready_at is null
    and reviewer_id is null and lease_token is null);
create policy own_change on video_cv for update to jr_resident using (resident_id = current_resident())
  with check (resident_id = current_resident() and state in ('RECEIVING', 'RECEIVED', 'DELETED'));
create policy own on media_upload to jr_resident using (resident_id = current_resident())
  with check (resident_id = current_resident());

grant select, update on video_cv, media_upload to jr_staff;
create policy staff on video_cv to jr_staff using (true) with check (true);
create policy staff on media_upload to jr_staff using (true) with check (true);
