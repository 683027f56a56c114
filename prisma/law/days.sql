-- A day is a day in Stockholm, whatever zone a server keeps.

CREATE FUNCTION app.day_in_stockholm(instant timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (instant AT TIME ZONE 'Europe/Stockholm')::date;
