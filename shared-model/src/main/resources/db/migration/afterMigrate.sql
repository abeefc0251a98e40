-- Servers compare the schema's version with their own at the start.
grant select (version, success) on flyway_schema_history to jr_login, jr_staff;
