CREATE TABLE "UnconfirmedInterest" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organisationId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "party" "Party",
    "need" TEXT NOT NULL,
    "timing" "InterestTiming" NOT NULL,
    "email" TEXT NOT NULL,
    "telephone" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    CONSTRAINT "UnconfirmedInterest_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "UnconfirmedInterest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "UnconfirmedInterest_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "UnconfirmedInterest_tokenHash_key" ON "UnconfirmedInterest"("tokenHash");
CREATE INDEX "UnconfirmedInterest_organisationId_party_idx" ON "UnconfirmedInterest"("organisationId", "party");
CREATE INDEX "UnconfirmedInterest_serviceId_idx" ON "UnconfirmedInterest"("serviceId");
CREATE INDEX "UnconfirmedInterest_email_idx" ON "UnconfirmedInterest"("email");
