-- What somebody typed in a page of their own while their log-in had run out. It waits an hour for the next log-in, sealed
-- under a key that is made of a token in that browser and of whom the page was for: nobody reads it here, and neither
-- does another person who logs in there (docs/decisions/0019).

create table held_form (
  id uuid primary key,
  holder text not null check (char_length(holder) = 64),
  path text not null check (char_length(path) between 1 and 200),
  sealed bytea not null check (octet_length(sealed) between 1 and 400000),
  held_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > held_at),
  unique (holder, path)
);
create index on held_form (expires_at);
comment on column held_form.holder is 'hash of the token in the browser and of whom the page was for; says nothing of either';
comment on column held_form.path is 'the page, such as /mijn/plan/nu-dag';
comment on column held_form.sealed is 'AES-GCM; the key is nowhere but in the browser';

alter table held_form enable row level security;
grant select, insert, update, delete on held_form to jr_login;
create policy log_in on held_form to jr_login using (true) with check (true);
