-- Filling in together: the profile and the saved route say beside whom they were filled in, as answers do (V11, V17).

alter table profile add column entered_with text check (char_length(entered_with) between 1 and 200);
alter table saved_route add column entered_with text check (char_length(entered_with) between 1 and 200);
comment on column profile.entered_with is 'the advisor who sat beside the resident at the last change; null when nobody did';
comment on column saved_route.entered_with is 'the advisor who sat beside the resident when it was saved; null when nobody did';
