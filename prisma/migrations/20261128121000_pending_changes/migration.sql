CREATE TYPE "PendingKind" AS ENUM ('account_added', 'account_restored', 'account_role', 'account_address', 'notice_address');

CREATE TABLE "PendingChange" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "PendingKind" NOT NULL,
    "personId" UUID,
    "party" "Party",
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "role" "StaffRole",
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "PendingChange_pkey" PRIMARY KEY ("id"),
    CONSTRAINT pending_email_lower CHECK (email = lower(email) AND email LIKE '%_@_%'),
    CONSTRAINT pending_about_one CHECK ((kind = 'notice_address') = ("personId" IS NULL)
      AND (kind = 'notice_address') = (party IS NOT NULL)),
    CONSTRAINT pending_party_is_union CHECK (party <> 'employer'),
    CONSTRAINT pending_four_eyes CHECK ("confirmedById" <> "askedById"),
    CONSTRAINT pending_ends_once CHECK (("confirmedAt" IS NULL) = ("confirmedById" IS NULL)
      AND ("confirmedAt" IS NULL OR "withdrawnAt" IS NULL))
);

-- One change waits at a time for an account, an address that is to have one, or a central union.
CREATE UNIQUE INDEX one_pending_of_person ON "PendingChange" ("personId")
  WHERE "confirmedAt" IS NULL AND "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX one_pending_of_address ON "PendingChange" (email)
  WHERE "confirmedAt" IS NULL AND "withdrawnAt" IS NULL AND kind <> 'notice_address';
CREATE UNIQUE INDEX one_pending_of_union ON "PendingChange" (party)
  WHERE "confirmedAt" IS NULL AND "withdrawnAt" IS NULL;

CREATE TABLE "AddressChange" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "personId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "oldTokenHash" TEXT NOT NULL,
    "newTokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "oldConfirmedAt" TIMESTAMPTZ(3),
    "newConfirmedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "AddressChange_pkey" PRIMARY KEY ("id"),
    CONSTRAINT address_change_lower CHECK (email = lower(email) AND email LIKE '%_@_%')
);

CREATE UNIQUE INDEX "AddressChange_oldTokenHash_key" ON "AddressChange"("oldTokenHash");
CREATE UNIQUE INDEX "AddressChange_newTokenHash_key" ON "AddressChange"("newTokenHash");
CREATE INDEX "AddressChange_personId_idx" ON "AddressChange"("personId");
ALTER TABLE "AddressChange" ADD CONSTRAINT "AddressChange_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
