-- Mail that is not sent is found by the index of when it was. Under row-level security these were not used.
DROP INDEX mail_queued;
DROP INDEX mail_failed;
