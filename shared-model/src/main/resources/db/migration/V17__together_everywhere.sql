-- Filling in together: not only an answer, also a goal, a step and a recording say beside whom they were made.

alter table goal add column entered_with text check (char_length(entered_with) between 1 and 200);
alter table plan_step add column entered_with text check (char_length(entered_with) between 1 and 200);
alter table spoken_answer add column entered_with text check (char_length(entered_with) between 1 and 200);
comment on column goal.entered_with is 'the advisor who sat beside the resident when it was written; null when nobody did';
comment on column plan_step.entered_with is 'the advisor who sat beside the resident when it was written; null when nobody did';
comment on column spoken_answer.entered_with is 'the advisor who sat beside the resident when it was recorded; null when nobody did';
grant update (entered_with) on goal to jr_resident;
grant update (entered_with) on plan_step to jr_resident;
