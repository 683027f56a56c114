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

-- CreateIndex
CREATE INDEX "Attachment_orderId_idx" ON "Attachment"("orderId");

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a version's hash names is what is kept, and nobody changes it.
ALTER TABLE "Attachment"
  ADD CONSTRAINT attachment_hash CHECK (hash = encode(sha256(bytes), 'hex')),
  ADD CONSTRAINT attachment_size CHECK (octet_length(bytes) BETWEEN 1 AND 5000000);
GRANT SELECT, INSERT ON "Attachment" TO portal_app, portal_worker;
GRANT UPDATE ("removedAt") ON "Attachment" TO portal_app, portal_worker;

ALTER TABLE "Attachment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Attachment" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_reads ON "Attachment" FOR SELECT TO portal_owner USING (true);
CREATE POLICY system_does ON "Attachment" TO portal_worker USING (app.is_system()) WITH CHECK (app.is_system());
-- Whoever may see the order sees what is attached to it.
CREATE POLICY with_order ON "Attachment" FOR SELECT TO portal_app USING (
  EXISTS (SELECT 1 FROM "Order" o WHERE o.id = "orderId"));
CREATE POLICY party_attaches ON "Attachment" FOR INSERT TO portal_app WITH CHECK (
  app.is_of("organisationId") AND "addedById" = app.person_id()
  AND EXISTS (SELECT 1 FROM "Order" o WHERE o.id = "orderId" AND o."organisationId" = "Attachment"."organisationId"));
CREATE POLICY party_removes ON "Attachment" FOR UPDATE TO portal_app
  USING (app.is_of("organisationId")) WITH CHECK (app.is_of("organisationId"));
