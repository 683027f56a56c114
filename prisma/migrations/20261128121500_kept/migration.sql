-- A note that has been kept for long enough is empty from then on.
ALTER TABLE "Dialogue"
  DROP CONSTRAINT dialogue_note,
  ADD CONSTRAINT dialogue_note CHECK (note = '' OR btrim(note) <> '');
