-- What was kept beside what we say that we keep.

-- To which address a code to log in went: forgotten once it was sent, as of the other messages to a passing address.
update notification set address = '', params = '{}' where kind = 'LOGIN_CODE' and state <> 'QUEUED' and address <> '';
