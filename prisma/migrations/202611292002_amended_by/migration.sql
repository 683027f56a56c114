-- Who opened a version for change: the side that changes it is waited for.
ALTER TABLE "OrderVersion" ADD COLUMN "amendedByParty" "Party",
  ADD CONSTRAINT amended_by_a_party CHECK (("amendedByParty" IS NOT NULL) = (closure IS NOT DISTINCT FROM 'amended'));
