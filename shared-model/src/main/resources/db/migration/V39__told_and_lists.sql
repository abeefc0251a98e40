-- What the mentor told the young person, beside whether: the advisor begins the first talk where school ended.
alter table referral add column mentor_told text check (char_length(mentor_told) <= 1000);
comment on column referral.mentor_told is 'in the mentor''s words; told_at, told_how and told_by are about what we told';
