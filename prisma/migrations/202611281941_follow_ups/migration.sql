-- A follow-up asks each party once; what they answer stands in rows of its own.
DROP TABLE "FollowUp";
CREATE TABLE "FollowUp" (
    "deliveryId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "askedOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("deliveryId"),
    CONSTRAINT follow_up_days CHECK ("closesOn" > "askedOn")
);
CREATE INDEX "FollowUp_organisationId_idx" ON "FollowUp"("organisationId");
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "FollowUpAnswer" (
    "deliveryId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "organisationId" UUID NOT NULL,
    "goalReached" "GoalReached" NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FollowUpAnswer_pkey" PRIMARY KEY ("deliveryId", "party")
);
ALTER TABLE "FollowUpAnswer" ADD CONSTRAINT "FollowUpAnswer_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "FollowUp"("deliveryId") ON DELETE RESTRICT ON UPDATE CASCADE;
