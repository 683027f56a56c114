-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Party" AS ENUM ('employer', 'ofr_s_p_o', 'saco_s', 'seko');

-- CreateEnum
CREATE TYPE "OrganisationType" AS ENUM ('agency', 'university', 'county_board', 'public_enterprise');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('staff', 'admin', 'reader', 'deliverer');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('sv', 'en');

-- CreateEnum
CREATE TYPE "Representation" AS ENUM ('represented', 'no_counterpart', 'unclear');

-- CreateEnum
CREATE TYPE "MandateKind" AS ENUM ('signatory', 'preparer');

-- CreateEnum
CREATE TYPE "MandateGrant" AS ENUM ('staff_four_eyes', 'staff_invitation', 'party_holder', 'stand_in');

-- CreateEnum
CREATE TYPE "Assurance" AS ENUM ('demo', 'mail_link', 'sso', 'e_id');

-- CreateEnum
CREATE TYPE "SignInTokenKind" AS ENUM ('link', 'code');

-- CreateEnum
CREATE TYPE "ServiceLifecycle" AS ENUM ('coming', 'open', 'paused', 'phasing_out', 'closed');

-- CreateEnum
CREATE TYPE "RevisionState" AS ENUM ('draft', 'published');

-- CreateEnum
CREATE TYPE "GoalUnit" AS ENUM ('deliveries', 'organisations');

-- CreateEnum
CREATE TYPE "InterestTiming" AS ENUM ('soon', 'within_half_year', 'later');

-- CreateEnum
CREATE TYPE "RoundStatus" AS ENUM ('planned', 'confirmed', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "RoundPlaceStatus" AS ENUM ('held', 'taken', 'offered', 'waiting', 'released');

-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('draft', 'awaiting_signatures', 'returned', 'valid', 'confirmed', 'in_delivery', 'delivered', 'followed_up', 'lapsed', 'withdrawn', 'refused', 'cancelled');

-- CreateEnum
CREATE TYPE "VersionClosure" AS ENUM ('declined', 'amended', 'returned_by_staff', 'lapsed', 'withdrawn');

-- CreateEnum
CREATE TYPE "MessageAudience" AS ENUM ('parties', 'unions', 'staff');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('planning', 'under_way', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "OccasionStatus" AS ENUM ('proposed', 'planned', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "OccasionMode" AS ENUM ('on_site', 'digital');

-- CreateEnum
CREATE TYPE "EvaluationSide" AS ENUM ('employer', 'union', 'participant');

-- CreateEnum
CREATE TYPE "GoalReached" AS ENUM ('yes', 'partly', 'no', 'too_early');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'captured', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "MailChoice" AS ENUM ('at_once', 'daily', 'my_move');

-- CreateEnum
CREATE TYPE "MailWay" AS ENUM ('at_once', 'digest', 'none');

-- CreateTable
CREATE TABLE "PortalSetting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "PortalSetting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "organisationNumber" TEXT NOT NULL,
    "type" "OrganisationType" NOT NULL,
    "headcount" INTEGER NOT NULL,
    "sector" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "memberFrom" DATE NOT NULL,
    "memberTo" DATE,
    "mergedIntoId" UUID,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationPeriod" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" "OrganisationType" NOT NULL,
    "headcount" INTEGER NOT NULL,
    "sector" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "OrganisationPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CentralUnion" (
    "party" "Party" NOT NULL,
    "name" TEXT NOT NULL,
    "noticeAddress" TEXT NOT NULL,

    CONSTRAINT "CentralUnion_pkey" PRIMARY KEY ("party")
);

-- CreateTable
CREATE TABLE "LocalParty" (
    "organisationId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "representation" "Representation" NOT NULL DEFAULT 'unclear',

    CONSTRAINT "LocalParty_pkey" PRIMARY KEY ("organisationId","party")
);

-- CreateTable
CREATE TABLE "LocalUnion" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organisationId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "name" TEXT NOT NULL,
    "isContactUnion" BOOLEAN NOT NULL DEFAULT false,
    "endedOn" DATE,

    CONSTRAINT "LocalUnion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attestation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organisationId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "reason" TEXT NOT NULL,
    "attestedById" UUID NOT NULL,
    "attestedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "expiresOn" DATE NOT NULL,
    "contestedAt" TIMESTAMPTZ(3),
    "contestedById" UUID,
    "contestReason" TEXT NOT NULL DEFAULT '',
    "endedAt" TIMESTAMPTZ(3),
    "contestToken" TEXT,

    CONSTRAINT "Attestation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" "Locale" NOT NULL DEFAULT 'sv',
    "staffRole" "StaffRole",
    "persona" TEXT,
    "mailChoice" "MailChoice" NOT NULL DEFAULT 'at_once',
    "mailFailedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "assurance" "Assurance" NOT NULL,
    "actingMandateId" UUID,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "signsUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInToken" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "kind" "SignInTokenKind" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mandate" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organisationId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "personId" UUID NOT NULL,
    "localUnionId" UUID,
    "kind" "MandateKind" NOT NULL,
    "grantedVia" "MandateGrant" NOT NULL,
    "grantedById" UUID,
    "confirmedById" UUID,
    "standInForId" UUID,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organisationId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "kind" "MandateKind" NOT NULL,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL DEFAULT '',
    "localUnionId" UUID,
    "standInForId" UUID,
    "byStaff" BOOLEAN NOT NULL DEFAULT false,
    "validFrom" DATE,
    "validTo" DATE,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessRequest" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organisationId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "kind" "MandateKind" NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "isGranted" BOOLEAN,

    CONSTRAINT "AccessRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Service" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "lifecycle" "ServiceLifecycle" NOT NULL,
    "opensOn" DATE,
    "lastOrderOn" DATE,
    "lastDeliveryOn" DATE,
    "successorId" UUID,
    "goalCount" INTEGER,
    "goalUnit" "GoalUnit",
    "planSaves" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceRevision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "serviceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "RevisionState" NOT NULL,
    "content" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "saves" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3),
    "savedById" UUID,

    CONSTRAINT "ServiceRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServicePilot" (
    "serviceId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "ServicePilot_pkey" PRIMARY KEY ("serviceId","organisationId")
);

-- CreateTable
CREATE TABLE "Interest" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organisationId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "personId" UUID NOT NULL,
    "need" TEXT NOT NULL,
    "timing" "InterestTiming" NOT NULL,
    "contactName" TEXT NOT NULL,
    "contactEmail" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "orderedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dialogue" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "organisationId" UUID NOT NULL,
    "serviceId" UUID,
    "staffId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "nextStep" TEXT NOT NULL DEFAULT '',
    "nextStepOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Dialogue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "serviceId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "lastOrderOn" DATE NOT NULL,
    "goNoGoOn" DATE NOT NULL,
    "minimumPlaces" INTEGER NOT NULL,
    "maximumPlaces" INTEGER NOT NULL,
    "status" "RoundStatus" NOT NULL DEFAULT 'planned',
    "occupied" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT NOT NULL DEFAULT '',
    "movedToId" UUID,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundAdmission" (
    "roundId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "admittedById" UUID NOT NULL,
    "admittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoundAdmission_pkey" PRIMARY KEY ("roundId","organisationId")
);

-- CreateTable
CREATE TABLE "RoundPlace" (
    "orderId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "status" "RoundPlaceStatus" NOT NULL,
    "position" INTEGER NOT NULL,
    "untilOn" DATE,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoundPlace_pkey" PRIMARY KEY ("orderId")
);

-- CreateTable
CREATE TABLE "Order" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" SERIAL NOT NULL,
    "organisationId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "serviceRevisionId" UUID NOT NULL,
    "roundId" UUID,
    "interestId" UUID,
    "copiedFromId" UUID,
    "status" "OrderStatus" NOT NULL DEFAULT 'draft',
    "startedByParty" "Party" NOT NULL,
    "startedById" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "contactName" TEXT NOT NULL DEFAULT '',
    "contactEmail" TEXT NOT NULL DEFAULT '',
    "diaryNumber" TEXT NOT NULL DEFAULT '',
    "practicalNotes" TEXT NOT NULL DEFAULT '',
    "versionNumber" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "sharedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "deadlineOn" DATE,
    "validAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedReason" TEXT,
    "waitingSince" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "orderId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "bytes" BYTEA NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderVersion" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "orderId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "canonical" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "sentById" UUID NOT NULL,
    "sentByParty" "Party" NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closure" "VersionClosure",

    CONSTRAINT "OrderVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderVersionParty" (
    "versionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "representation" "Representation" NOT NULL,
    "bodyName" TEXT NOT NULL,

    CONSTRAINT "OrderVersionParty_pkey" PRIMARY KEY ("versionId","party")
);

-- CreateTable
CREATE TABLE "Signature" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "orderId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "personId" UUID NOT NULL,
    "mandateId" UUID NOT NULL,
    "versionHash" CHAR(64) NOT NULL,
    "assurance" "Assurance" NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decline" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "orderId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "personId" UUID NOT NULL,
    "mandateId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "declinedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Decline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "orderId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "party" "Party",
    "audience" "MessageAudience" NOT NULL,
    "addressee" "Party",
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "orderId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReceiptName" (
    "receiptId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "party" "Party" NOT NULL,
    "isStoodInFor" BOOLEAN NOT NULL,
    "salt" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "ReceiptName_pkey" PRIMARY KEY ("receiptId","party","isStoodInFor")
);

-- CreateTable
CREATE TABLE "ReceiptKey" (
    "id" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReceiptKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Provider" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,

    CONSTRAINT "Provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deliverer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "providerId" UUID,
    "personId" UUID,

    CONSTRAINT "Deliverer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "orderId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "caseOwnerId" UUID NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'planning',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "inUseOn" DATE,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Occasion" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "deliveryId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "templateKey" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "status" "OccasionStatus" NOT NULL DEFAULT 'proposed',
    "startsAt" TIMESTAMPTZ(3),
    "minutes" INTEGER NOT NULL,
    "mode" "OccasionMode" NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "delivererId" UUID,
    "plannedParticipants" INTEGER,
    "actualParticipants" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "doneOn" DATE,
    "recordedAt" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Occasion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "deliveryId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "side" "EvaluationSide" NOT NULL,
    "personId" UUID,
    "rewarding" INTEGER NOT NULL,
    "stronger" INTEGER NOT NULL,
    "recommends" BOOLEAN NOT NULL,
    "goalReached" "GoalReached" NOT NULL,
    "next" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "deliveryId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "goalReached" "GoalReached",
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("deliveryId")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "chainId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "previousHash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "orderId" UUID,
    "personId" UUID,
    "party" "Party",
    "role" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "digests" JSONB NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventText" (
    "eventId" UUID NOT NULL,
    "chainId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "EventText_pkey" PRIMARY KEY ("eventId","field")
);

-- CreateTable
CREATE TABLE "ChainHead" (
    "chainId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "ChainHead_pkey" PRIMARY KEY ("chainId")
);

-- CreateTable
CREATE TABLE "LogCheck" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "head" CHAR(64) NOT NULL,
    "chains" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,
    "heads" JSONB NOT NULL,
    "faults" JSONB NOT NULL,

    CONSTRAINT "LogCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "personId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "orderId" UUID,
    "serviceId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "mailWay" "MailWay" NOT NULL DEFAULT 'none',
    "mailKey" TEXT,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "personId" UUID,
    "toAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "path" TEXT,
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "failingSince" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "personId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "requestHash" CHAR(64) NOT NULL,
    "answer" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("personId","key")
);

-- CreateTable
CREATE TABLE "AccessLog" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccessLog_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_organisationNumber_key" ON "Organisation"("organisationNumber");

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationPeriod_organisationId_validFrom_key" ON "OrganisationPeriod"("organisationId", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Attestation_contestToken_key" ON "Attestation"("contestToken");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Person_persona_key" ON "Person"("persona");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "SignInToken_email_tokenHash_key" ON "SignInToken"("email", "tokenHash");

-- CreateIndex
CREATE INDEX "Mandate_organisationId_party_idx" ON "Mandate"("organisationId", "party");

-- CreateIndex
CREATE INDEX "Mandate_personId_idx" ON "Mandate"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_party_idx" ON "Invitation"("organisationId", "party");

-- CreateIndex
CREATE INDEX "AccessRequest_organisationId_party_idx" ON "AccessRequest"("organisationId", "party");

-- CreateIndex
CREATE UNIQUE INDEX "Service_number_key" ON "Service"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Service_slug_key" ON "Service"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceRevision_serviceId_number_key" ON "ServiceRevision"("serviceId", "number");

-- CreateIndex
CREATE INDEX "Interest_serviceId_idx" ON "Interest"("serviceId");

-- CreateIndex
CREATE INDEX "Dialogue_organisationId_idx" ON "Dialogue"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Round_serviceId_startsOn_key" ON "Round"("serviceId", "startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "RoundPlace_roundId_position_key" ON "RoundPlace"("roundId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Order_number_key" ON "Order"("number");

-- CreateIndex
CREATE INDEX "Order_organisationId_status_idx" ON "Order"("organisationId", "status");

-- CreateIndex
CREATE INDEX "Order_serviceId_idx" ON "Order"("serviceId");

-- CreateIndex
CREATE INDEX "Attachment_orderId_idx" ON "Attachment"("orderId");

-- CreateIndex
CREATE UNIQUE INDEX "OrderVersion_orderId_number_key" ON "OrderVersion"("orderId", "number");

-- CreateIndex
CREATE INDEX "Signature_versionId_idx" ON "Signature"("versionId");

-- CreateIndex
CREATE INDEX "Signature_orderId_idx" ON "Signature"("orderId");

-- CreateIndex
CREATE UNIQUE INDEX "Decline_versionId_key" ON "Decline"("versionId");

-- CreateIndex
CREATE INDEX "Decline_orderId_idx" ON "Decline"("orderId");

-- CreateIndex
CREATE INDEX "Message_orderId_idx" ON "Message"("orderId");

-- CreateIndex
CREATE UNIQUE INDEX "Receipt_versionId_key" ON "Receipt"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Receipt_code_key" ON "Receipt"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Provider_name_key" ON "Provider"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Deliverer_personId_key" ON "Deliverer"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_orderId_key" ON "Delivery"("orderId");

-- CreateIndex
CREATE INDEX "Delivery_organisationId_idx" ON "Delivery"("organisationId");

-- CreateIndex
CREATE INDEX "Occasion_organisationId_idx" ON "Occasion"("organisationId");

-- CreateIndex
CREATE INDEX "Occasion_delivererId_idx" ON "Occasion"("delivererId");

-- CreateIndex
CREATE INDEX "Occasion_doneOn_idx" ON "Occasion"("doneOn");

-- CreateIndex
CREATE UNIQUE INDEX "Occasion_deliveryId_position_key" ON "Occasion"("deliveryId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_deliveryId_personId_key" ON "Evaluation"("deliveryId", "personId");

-- CreateIndex
CREATE INDEX "Event_orderId_idx" ON "Event"("orderId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_chainId_position_key" ON "Event"("chainId", "position");

-- CreateIndex
CREATE INDEX "LogCheck_checkedAt_idx" ON "LogCheck"("checkedAt");

-- CreateIndex
CREATE INDEX "Notification_personId_readAt_idx" ON "Notification"("personId", "readAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_eventId_personId_key" ON "Notification"("eventId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_key_key" ON "Mail"("key");

-- CreateIndex
CREATE INDEX "Mail_state_idx" ON "Mail"("state");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationPeriod" ADD CONSTRAINT "OrganisationPeriod_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LocalParty" ADD CONSTRAINT "LocalParty_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LocalUnion" ADD CONSTRAINT "LocalUnion_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attestation" ADD CONSTRAINT "Attestation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_actingMandateId_fkey" FOREIGN KEY ("actingMandateId") REFERENCES "Mandate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_localUnionId_fkey" FOREIGN KEY ("localUnionId") REFERENCES "LocalUnion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_standInForId_fkey" FOREIGN KEY ("standInForId") REFERENCES "Mandate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_localUnionId_fkey" FOREIGN KEY ("localUnionId") REFERENCES "LocalUnion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_standInForId_fkey" FOREIGN KEY ("standInForId") REFERENCES "Mandate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessRequest" ADD CONSTRAINT "AccessRequest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceRevision" ADD CONSTRAINT "ServiceRevision_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceRevision" ADD CONSTRAINT "ServiceRevision_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServicePilot" ADD CONSTRAINT "ServicePilot_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServicePilot" ADD CONSTRAINT "ServicePilot_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interest" ADD CONSTRAINT "Interest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dialogue" ADD CONSTRAINT "Dialogue_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dialogue" ADD CONSTRAINT "Dialogue_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dialogue" ADD CONSTRAINT "Dialogue_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_movedToId_fkey" FOREIGN KEY ("movedToId") REFERENCES "Round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundAdmission" ADD CONSTRAINT "RoundAdmission_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundAdmission" ADD CONSTRAINT "RoundAdmission_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundPlace" ADD CONSTRAINT "RoundPlace_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundPlace" ADD CONSTRAINT "RoundPlace_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_serviceRevisionId_fkey" FOREIGN KEY ("serviceRevisionId") REFERENCES "ServiceRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_interestId_fkey" FOREIGN KEY ("interestId") REFERENCES "Interest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "Order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderVersion" ADD CONSTRAINT "OrderVersion_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderVersionParty" ADD CONSTRAINT "OrderVersionParty_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "OrderVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "OrderVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_mandateId_fkey" FOREIGN KEY ("mandateId") REFERENCES "Mandate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decline" ADD CONSTRAINT "Decline_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decline" ADD CONSTRAINT "Decline_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "OrderVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decline" ADD CONSTRAINT "Decline_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decline" ADD CONSTRAINT "Decline_mandateId_fkey" FOREIGN KEY ("mandateId") REFERENCES "Mandate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "OrderVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "ReceiptKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReceiptName" ADD CONSTRAINT "ReceiptName_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "Receipt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deliverer" ADD CONSTRAINT "Deliverer_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deliverer" ADD CONSTRAINT "Deliverer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_caseOwnerId_fkey" FOREIGN KEY ("caseOwnerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occasion" ADD CONSTRAINT "Occasion_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occasion" ADD CONSTRAINT "Occasion_delivererId_fkey" FOREIGN KEY ("delivererId") REFERENCES "Deliverer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventText" ADD CONSTRAINT "EventText_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Below stands what Prisma's schema cannot express. Functions, triggers, policies and grants stand in prisma/law.

-- The job runner's own tables lie here. The worker's role makes them.
CREATE SCHEMA graphile_worker AUTHORIZATION portal_worker;

-- The shape of values.
ALTER TABLE "Organisation"
  ADD CONSTRAINT organisation_number_shape CHECK ("organisationNumber" ~ '^[0-9]{6}-[0-9]{4}$'),
  ADD CONSTRAINT organisation_headcount CHECK (headcount > 0),
  ADD CONSTRAINT organisation_membership CHECK ("memberTo" IS NULL OR "memberTo" > "memberFrom");
ALTER TABLE "OrganisationPeriod"
  ADD CONSTRAINT period_order CHECK ("validTo" IS NULL OR "validTo" > "validFrom");
ALTER TABLE "Person" ADD CONSTRAINT person_email_lower CHECK (email = lower(email) AND email LIKE '%_@_%');
ALTER TABLE "SignInToken" ADD CONSTRAINT token_email_lower CHECK (email = lower(email));
ALTER TABLE "LocalParty"
  ADD CONSTRAINT employer_is_represented CHECK (party <> 'employer' OR representation = 'represented');
ALTER TABLE "LocalUnion"
  ADD CONSTRAINT local_union_is_union CHECK (party <> 'employer'),
  ADD CONSTRAINT contact_union_is_saco CHECK (NOT "isContactUnion" OR party = 'saco_s');
ALTER TABLE "Attestation"
  ADD CONSTRAINT attestation_is_of_union CHECK (party <> 'employer'),
  ADD CONSTRAINT attestation_four_eyes CHECK ("confirmedById" IS NULL OR "confirmedById" <> "attestedById"),
  ADD CONSTRAINT attestation_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT attestation_twelve_months CHECK ("expiresOn" <= "attestedAt" + interval '12 months');
ALTER TABLE "Mandate"
  ADD CONSTRAINT mandate_dates CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
  ADD CONSTRAINT mandate_four_eyes CHECK ("confirmedById" IS NULL OR "confirmedById" <> "grantedById"),
  ADD CONSTRAINT mandate_not_by_oneself CHECK ("grantedById" IS NULL OR "grantedById" <> "personId"),
  ADD CONSTRAINT mandate_union_by_two CHECK (
    party = 'employer' OR "grantedVia" <> 'staff_four_eyes' OR "confirmedById" IS NOT NULL),
  ADD CONSTRAINT mandate_union_never_by_one CHECK (party = 'employer' OR "grantedVia" <> 'staff_invitation'),
  ADD CONSTRAINT mandate_stand_in_given CHECK (("grantedVia" = 'stand_in') = ("standInForId" IS NOT NULL));
ALTER TABLE "Invitation"
  ADD CONSTRAINT invitation_email_lower CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT invitation_four_eyes CHECK ("confirmedById" IS NULL OR "confirmedById" <> "invitedById"),
  ADD CONSTRAINT invitation_stand_in_ends CHECK ("standInForId" IS NULL OR "validTo" IS NOT NULL),
  ADD CONSTRAINT invitation_dates CHECK ("validTo" >= "validFrom");
ALTER TABLE "AccessRequest"
  ADD CONSTRAINT access_request_email_lower CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT access_request_name CHECK (btrim(name) <> ''),
  ADD CONSTRAINT access_request_answer CHECK (
    ("answeredAt" IS NULL) = ("isGranted" IS NULL) AND ("answeredAt" IS NULL) = ("answeredById" IS NULL));
ALTER TABLE "Service"
  ADD CONSTRAINT service_goal CHECK (("goalCount" IS NULL) = ("goalUnit" IS NULL)),
  ADD CONSTRAINT service_goal_counts CHECK ("goalCount" > 0),
  ADD CONSTRAINT service_phase_out CHECK (
    lifecycle <> 'phasing_out' OR ("lastOrderOn" IS NOT NULL AND "lastDeliveryOn" >= "lastOrderOn")),
  ADD CONSTRAINT service_days CHECK ("lastOrderOn" >= "opensOn" AND "lastDeliveryOn" >= "lastOrderOn"),
  ADD CONSTRAINT service_successor CHECK ("successorId" <> id),
  ADD CONSTRAINT service_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND slug <> 'ny');
ALTER TABLE "ServiceRevision"
  ADD CONSTRAINT revision_published CHECK ((state = 'published') = ("publishedAt" IS NOT NULL));
ALTER TABLE "Interest" ADD CONSTRAINT interest_ends_once CHECK ("withdrawnAt" IS NULL OR "orderedAt" IS NULL);
ALTER TABLE "Dialogue"
  ADD CONSTRAINT dialogue_note CHECK (btrim(note) <> ''),
  ADD CONSTRAINT dialogue_step_follows CHECK ("nextStepOn" IS NULL OR "nextStepOn" >= "heldOn");
ALTER TABLE "Round"
  ADD CONSTRAINT round_places CHECK ("minimumPlaces" > 0 AND "maximumPlaces" >= "minimumPlaces"),
  ADD CONSTRAINT round_dates CHECK ("lastOrderOn" <= "goNoGoOn" AND "goNoGoOn" <= "startsOn"),
  -- A place can't be sold twice, however many press at once, whatever isolation they work under.
  ADD CONSTRAINT round_is_not_oversold CHECK (occupied BETWEEN 0 AND "maximumPlaces");
ALTER TABLE "RoundPlace" ADD CONSTRAINT offer_has_last_day CHECK (status <> 'offered' OR "untilOn" IS NOT NULL);
ALTER TABLE "Order" ADD CONSTRAINT order_version CHECK (
  ("versionNumber" = 0) = ("sentAt" IS NULL) AND (status = 'draft' OR "versionNumber" > 0 OR status = 'withdrawn'));
ALTER TABLE "OrderVersion"
  ADD CONSTRAINT version_hash CHECK (hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')),
  ADD CONSTRAINT version_closure CHECK (("closedAt" IS NULL) = (closure IS NULL));
ALTER TABLE "Attachment"
  ADD CONSTRAINT attachment_hash CHECK (hash = encode(sha256(bytes), 'hex')),
  ADD CONSTRAINT attachment_size CHECK (octet_length(bytes) BETWEEN 1 AND 5000000);
-- What passes between a party and the staff is addressed to that party. A party writes to the staff for itself.
ALTER TABLE "Message"
  ADD CONSTRAINT addressed_to_one_party CHECK (addressee IS NULL OR audience = 'staff'),
  ADD CONSTRAINT party_asks_for_itself CHECK (
    party IS NULL OR audience <> 'staff' OR addressee IS NOT DISTINCT FROM party);
ALTER TABLE "Decline" ADD CONSTRAINT decline_reason CHECK (btrim(reason) <> '');
ALTER TABLE "Occasion"
  ADD CONSTRAINT occasion_done CHECK ((status = 'done') = ("doneOn" IS NOT NULL)),
  ADD CONSTRAINT occasion_recorded CHECK (("doneOn" IS NULL) = ("recordedAt" IS NULL)),
  ADD CONSTRAINT occasion_planned CHECK (status <> 'planned' OR "startsAt" IS NOT NULL),
  ADD CONSTRAINT occasion_numbers CHECK (minutes > 0 AND "plannedParticipants" >= 0 AND "actualParticipants" >= 0);
ALTER TABLE "Evaluation"
  ADD CONSTRAINT evaluation_scale CHECK (rewarding BETWEEN 1 AND 5 AND stronger BETWEEN 1 AND 5),
  ADD CONSTRAINT evaluation_person CHECK ((side = 'participant') = ("personId" IS NULL));
ALTER TABLE "Mail" ADD CONSTRAINT mail_sent CHECK ((state IN ('sent', 'captured')) = ("sentAt" IS NOT NULL));
-- An event goes to a person in one mail or in none. The notification names the mail that told of it.
ALTER TABLE "Notification" ADD CONSTRAINT one_way_by_mail CHECK (
  CASE "mailWay" WHEN 'at_once' THEN "mailKey" IS NOT NULL WHEN 'none' THEN "mailKey" IS NULL ELSE true END);

-- Races end here.
CREATE UNIQUE INDEX one_open_invitation ON "Invitation" ("organisationId", party, email)
  WHERE "acceptedAt" IS NULL AND "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX one_open_access_request ON "AccessRequest" ("organisationId", party, email)
  WHERE "answeredAt" IS NULL;
CREATE UNIQUE INDEX one_open_attestation ON "Attestation" ("organisationId", party)
  WHERE "confirmedAt" IS NULL AND "contestedAt" IS NULL AND "endedAt" IS NULL;
CREATE UNIQUE INDEX one_draft_revision ON "ServiceRevision" ("serviceId") WHERE state = 'draft';
CREATE UNIQUE INDEX one_active_interest ON "Interest" ("organisationId", "serviceId")
  WHERE "withdrawnAt" IS NULL AND "orderedAt" IS NULL;
CREATE UNIQUE INDEX one_open_version ON "OrderVersion" ("orderId") WHERE "closedAt" IS NULL;
CREATE UNIQUE INDEX one_signature_per_party ON "Signature" ("versionId", party) WHERE "takenBackAt" IS NULL;
-- The people who can appoint someone for a party are asked once a day, however many press at once.
CREATE UNIQUE INDEX signatory_asked_once_a_day ON "Event"
  ("chainId", (facts ->> 'party'), (("occurredAt" AT TIME ZONE 'Europe/Stockholm')::date))
  WHERE kind = 'party.signatory_asked';

CREATE INDEX event_order_valid ON "Event" ("orderId") WHERE kind = 'order.valid';
CREATE INDEX notification_waits_for_digest ON "Notification" ("personId")
  WHERE "mailWay" = 'digest' AND "mailKey" IS NULL AND "readAt" IS NULL;
