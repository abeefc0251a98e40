-- Captions of a resident's video, as an advisor typed them: WebVTT that we wrote ourselves, never somebody's file as it came.

create table video_caption (
  video_id uuid primary key references video_cv,
  resident_id uuid not null references resident,
  version integer not null check (version > 0),
  lang text not null check (lang in ('nl', 'en', 'ar', 'uk', 'tr')),
  vtt text not null check (starts_with(vtt, 'WEBVTT' || chr(10)) and octet_length(vtt) <= 65536),
  staff_id uuid not null references staff_member,
  written_at timestamptz not null
);
create index on video_caption (resident_id);
comment on table video_caption is 'goes with the video: when it is thrown away, however that happens, and when the resident leaves';

create function drop_captions() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from video_caption where video_id = new.id;
  return null;
end
$$;
revoke all on function drop_captions() from public;
create trigger drop_captions after update of state on video_cv
  for each row when (new.state in ('DELETED', 'REJECTED', 'EXPIRED')) execute function drop_captions();

alter table video_caption enable row level security;
grant select on video_caption to jr_resident;
create policy own on video_caption for select to jr_resident using (resident_id = current_resident());
grant select, insert, update, delete on video_caption to jr_staff;
create policy staff on video_caption to jr_staff using (true) with check (true);
