-- The register is kept by hand and by file. Place and sector may be unknown. Files that are read in, and what
-- they did, stay beside it.
CREATE TYPE "OrderOrigin" AS ENUM ('portal', 'imported');
CREATE TYPE "ImportKind" AS ENUM ('members', 'orders');
CREATE TYPE "ImportAct" AS ENUM ('added', 'changed', 'ended');

ALTER TABLE "Organisation" ALTER COLUMN "sector" DROP NOT NULL, ALTER COLUMN "place" SET DEFAULT '';
ALTER TABLE "OrganisationPeriod" ALTER COLUMN "sector" DROP NOT NULL;
ALTER TABLE "Order"
  ADD COLUMN "origin" "OrderOrigin" NOT NULL DEFAULT 'portal',
  ADD COLUMN "orderedOn" DATE,
  ALTER COLUMN "startedByParty" DROP NOT NULL;

CREATE TABLE "FileImport" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "ImportKind" NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" CHAR(64) NOT NULL,
    "bytes" BYTEA,
    "mapping" JSONB NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedById" UUID,
    "acceptedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "faultyRows" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "FileImport_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ImportedRow" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "importId" UUID NOT NULL,
    "line" INTEGER,
    "act" "ImportAct" NOT NULL,
    "label" TEXT NOT NULL,
    "organisationId" UUID,
    "orderId" UUID,
    "before" JSONB,
    "after" JSONB,
    CONSTRAINT "ImportedRow_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ImportedRow_orderId_key" ON "ImportedRow"("orderId");
CREATE INDEX "ImportedRow_importId_line_idx" ON "ImportedRow"("importId", "line");
CREATE INDEX "ImportedRow_organisationId_idx" ON "ImportedRow"("organisationId");

ALTER TABLE "ImportedRow" ADD CONSTRAINT "ImportedRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "FileImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ImportedRow" ADD CONSTRAINT "ImportedRow_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ImportedRow" ADD CONSTRAINT "ImportedRow_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Below stands what Prisma's schema cannot express.
ALTER TABLE "Organisation"
  ADD CONSTRAINT organisation_sector CHECK (sector BETWEEN 1 AND 10),
  ADD CONSTRAINT organisation_merger CHECK ("mergedIntoId" <> id AND ("mergedIntoId" IS NULL OR "memberTo" IS NOT NULL));
ALTER TABLE "OrganisationPeriod"
  ADD CONSTRAINT period_headcount CHECK (headcount > 0),
  ADD CONSTRAINT period_sector CHECK (sector BETWEEN 1 AND 10);
ALTER TABLE "FileImport"
  ADD CONSTRAINT import_size CHECK (octet_length(bytes) BETWEEN 1 AND 5000000),
  ADD CONSTRAINT import_file_until_accepted CHECK (("acceptedAt" IS NULL) = (bytes IS NOT NULL)),
  ADD CONSTRAINT import_accepted_by CHECK (("acceptedAt" IS NULL) = ("acceptedById" IS NULL)),
  ADD CONSTRAINT import_undone_after CHECK ("undoneAt" >= "acceptedAt");

-- An earlier order that was read in is delivered. Nobody started, sent or signed it here.
ALTER TABLE "Order" DROP CONSTRAINT order_version;
ALTER TABLE "Order"
  ADD CONSTRAINT order_version CHECK (
    ("versionNumber" = 0) = ("sentAt" IS NULL)
    AND (status = 'draft' OR "versionNumber" > 0 OR status = 'withdrawn' OR origin = 'imported')),
  ADD CONSTRAINT order_started CHECK ((origin = 'imported') = ("startedByParty" IS NULL)),
  ADD CONSTRAINT order_imported CHECK (
    (origin = 'imported') = ("orderedOn" IS NOT NULL)
    AND (origin = 'portal' OR (
      status = 'delivered' AND "versionNumber" = 0 AND "sharedAt" IS NOT NULL AND "sentAt" IS NULL
      AND "validAt" IS NULL AND "confirmedAt" IS NULL AND "deadlineOn" IS NULL AND "roundId" IS NULL
      AND "interestId" IS NULL)));

-- An earlier order is read in once, however many press at once.
CREATE UNIQUE INDEX earlier_order_once ON "Order" ("organisationId", "serviceId", "orderedOn")
  WHERE origin = 'imported';
