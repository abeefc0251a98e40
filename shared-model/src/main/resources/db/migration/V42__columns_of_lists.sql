-- Columns are chosen of every long list that has some to leave out.
alter table staff_list drop constraint staff_list_list_check;
alter table staff_list add constraint staff_list_list_check check (list in ('leads', 'aanmeldingen', 'groep', 'team'));
