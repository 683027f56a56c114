-- A party has met a draft by its own act there, no longer by opening its page.
UPDATE "Order" SET "partyDrafts" = "partyDrafts" - 'read' WHERE "partyDrafts" ? 'read';
