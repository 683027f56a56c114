-- A deliverer says yes or no to an assignment, or asks for a change, with a sentence to the case owner.
CREATE TYPE "Assignment" AS ENUM ('accepted', 'declined', 'change_asked');
ALTER TABLE "Occasion" ADD COLUMN "assignment" "Assignment",
  ADD COLUMN "assignmentNote" TEXT NOT NULL DEFAULT '';

-- Telephones at work: of an order's contact, and of people with a role at the secretariat or as deliverers.
ALTER TABLE "Order" ADD COLUMN "contactPhone" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Person" ADD COLUMN "telephone" TEXT NOT NULL DEFAULT '';
