-- Times that staff propose for an occasion, with the parties' answers, and the question whether it may be held in
-- another mode.
CREATE TYPE "ModeSwitchOutcome" AS ENUM ('agreed', 'refused', 'lapsed');

CREATE TABLE "TimeProposal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "occasionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "planStatus" "OccasionStatus" NOT NULL,
    "planStartsAt" TIMESTAMPTZ(3),
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "passed" TEXT[],
    "passedReason" TEXT NOT NULL DEFAULT '',
    "replacedAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    CONSTRAINT "TimeProposal_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ProposedTime" (
    "proposalId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "organisationId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    CONSTRAINT "ProposedTime_pkey" PRIMARY KEY ("proposalId","position")
);
CREATE TABLE "TimeAnswer" (
    "proposalId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "suits" INTEGER[],
    "wish" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "TimeAnswer_pkey" PRIMARY KEY ("proposalId","party")
);
CREATE TABLE "ModeSwitch" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "occasionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "mode" "OccasionMode" NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsOn" DATE NOT NULL,
    "outcome" "ModeSwitchOutcome",
    "settledAt" TIMESTAMPTZ(3),
    CONSTRAINT "ModeSwitch_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ModeAnswer" (
    "switchId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ModeAnswer_pkey" PRIMARY KEY ("switchId","party")
);

CREATE INDEX "TimeProposal_occasionId_idx" ON "TimeProposal"("occasionId");
CREATE INDEX "TimeProposal_organisationId_idx" ON "TimeProposal"("organisationId");
CREATE INDEX "TimeProposal_proposedById_idx" ON "TimeProposal"("proposedById");
CREATE INDEX "TimeAnswer_personId_idx" ON "TimeAnswer"("personId");
CREATE INDEX "ModeSwitch_occasionId_idx" ON "ModeSwitch"("occasionId");
CREATE INDEX "ModeSwitch_organisationId_idx" ON "ModeSwitch"("organisationId");
CREATE INDEX "ModeSwitch_askedById_idx" ON "ModeSwitch"("askedById");
CREATE INDEX "ModeAnswer_personId_idx" ON "ModeAnswer"("personId");
CREATE UNIQUE INDEX one_open_proposal ON "TimeProposal" ("occasionId") WHERE "replacedAt" IS NULL;
CREATE UNIQUE INDEX one_open_switch ON "ModeSwitch" ("occasionId") WHERE "settledAt" IS NULL;

ALTER TABLE "TimeProposal" ADD CONSTRAINT "TimeProposal_occasionId_fkey" FOREIGN KEY ("occasionId") REFERENCES "Occasion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TimeProposal" ADD CONSTRAINT "TimeProposal_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ProposedTime" ADD CONSTRAINT "ProposedTime_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "TimeProposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TimeAnswer" ADD CONSTRAINT "TimeAnswer_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "TimeProposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TimeAnswer" ADD CONSTRAINT "TimeAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ModeSwitch" ADD CONSTRAINT "ModeSwitch_occasionId_fkey" FOREIGN KEY ("occasionId") REFERENCES "Occasion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ModeSwitch" ADD CONSTRAINT "ModeSwitch_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ModeAnswer" ADD CONSTRAINT "ModeAnswer_switchId_fkey" FOREIGN KEY ("switchId") REFERENCES "ModeSwitch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ModeAnswer" ADD CONSTRAINT "ModeAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProposedTime"
  ADD CONSTRAINT five_times_at_most CHECK (position BETWEEN 1 AND 5),
  ADD CONSTRAINT proposed_length CHECK (minutes > 0);
ALTER TABLE "TimeProposal"
  ADD CONSTRAINT passed_with_reason CHECK (cardinality(passed) = 0 OR btrim("passedReason") <> '');
ALTER TABLE "TimeAnswer"
  ADD CONSTRAINT answer_says_something CHECK (cardinality(suits) > 0 OR btrim(wish) <> '');
ALTER TABLE "ModeSwitch"
  ADD CONSTRAINT switch_settled CHECK ((outcome IS NULL) = ("settledAt" IS NULL)),
  ADD CONSTRAINT switch_place CHECK (mode <> 'on_site' OR btrim(place) <> '');
