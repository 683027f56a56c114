-- An answer holds nothing of who gave it. Those who are asked stand apart from it, and participants have one link.
DROP INDEX "Evaluation_deliveryId_personId_key";
ALTER TABLE "Evaluation"
  DROP CONSTRAINT evaluation_person,
  DROP COLUMN "personId",
  DROP COLUMN "createdAt",
  ALTER COLUMN "id" SET DEFAULT gen_random_uuid(),
  ADD COLUMN "halfYear" DATE NOT NULL,
  ADD COLUMN "isShown" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "shownAs" "EvaluationSide",
  ADD COLUMN "formKey" UUID,
  ADD CONSTRAINT evaluation_half_year CHECK (extract(day FROM "halfYear") = 1 AND extract(month FROM "halfYear") IN (1, 7));
CREATE INDEX "Evaluation_deliveryId_idx" ON "Evaluation"("deliveryId");
CREATE UNIQUE INDEX "Evaluation_formKey_key" ON "Evaluation"("formKey");

CREATE TABLE "Evaluator" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "deliveryId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID,
    "side" "EvaluationSide",
    "tokenHash" TEXT,
    "hasAnswered" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Evaluator_pkey" PRIMARY KEY ("id"),
    CONSTRAINT evaluator_of_a_side CHECK (side <> 'participant')
);
CREATE UNIQUE INDEX "Evaluator_tokenHash_key" ON "Evaluator"("tokenHash");
CREATE UNIQUE INDEX "Evaluator_deliveryId_personId_key" ON "Evaluator"("deliveryId", "personId");
CREATE INDEX "Evaluator_personId_idx" ON "Evaluator"("personId");
ALTER TABLE "Evaluator" ADD CONSTRAINT "Evaluator_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Evaluator" ADD CONSTRAINT "Evaluator_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "ParticipantLink" (
    "deliveryId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ParticipantLink_pkey" PRIMARY KEY ("deliveryId")
);
CREATE UNIQUE INDEX "ParticipantLink_code_key" ON "ParticipantLink"("code");
ALTER TABLE "ParticipantLink" ADD CONSTRAINT "ParticipantLink_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;
