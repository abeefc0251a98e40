-- The portal as a whole: in which language somebody is answered and written to.

-- The log-in answers in the language of the account, and takes over what a browser chose.
grant select (language), update (language) on person to jr_login;
