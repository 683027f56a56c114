-- Passkeys: a second thing to show beside a mailed link, and a way to sign in and to sign.
ALTER TYPE "Assurance" ADD VALUE 'passkey';
ALTER TYPE "PendingKind" ADD VALUE 'account_passkeys' AFTER 'account_address';
CREATE TYPE "PasskeyPurpose" AS ENUM ('register', 'sign_in');

ALTER TABLE "Session" ADD COLUMN "hasTwoFactors" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "SignInToken" ADD COLUMN "browserHash" TEXT;

CREATE TABLE "Passkey" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "personId" UUID NOT NULL,
    "credentialId" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Passkey_credentialId_key" ON "Passkey"("credentialId");
CREATE INDEX "Passkey_personId_idx" ON "Passkey"("personId");
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Passkey"
  ADD CONSTRAINT passkey_name CHECK (btrim(name) <> '' AND length(name) <= 80),
  ADD CONSTRAINT passkey_counter CHECK (counter >= 0);

CREATE TABLE "PasskeyChallenge" (
    "challengeHash" CHAR(64) NOT NULL,
    "purpose" "PasskeyPurpose" NOT NULL,
    "browserHash" CHAR(64) NOT NULL,
    "personId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "PasskeyChallenge_pkey" PRIMARY KEY ("challengeHash")
);
CREATE INDEX "PasskeyChallenge_expiresAt_idx" ON "PasskeyChallenge"("expiresAt");

-- What strangers try is counted for all instances together.
CREATE TABLE "AttemptCount" (
    "key" CHAR(64) NOT NULL,
    "times" INTEGER NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "AttemptCount_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "AttemptCount_endsAt_idx" ON "AttemptCount"("endsAt");
