-- Each message has a salt of its own. Messages of before have digests without one, which nobody can check any more.
ALTER TABLE "Message" ADD COLUMN "salt" TEXT NOT NULL DEFAULT encode(uuid_send(gen_random_uuid()), 'hex');
ALTER TABLE "Message" ALTER COLUMN "salt" DROP DEFAULT;
ALTER TABLE "Message" ADD CONSTRAINT salt_of_fixed_length CHECK ("salt" ~ '^[0-9a-f]{32}$');
-- So has each request for access, of the digest of the address that its event keeps.
ALTER TABLE "AccessRequest" ADD COLUMN "salt" TEXT NOT NULL DEFAULT encode(uuid_send(gen_random_uuid()), 'hex');
ALTER TABLE "AccessRequest" ALTER COLUMN "salt" DROP DEFAULT;
ALTER TABLE "AccessRequest" ADD CONSTRAINT salt_of_fixed_length CHECK ("salt" ~ '^[0-9a-f]{32}$');
ALTER TABLE "EventText" ADD CONSTRAINT salt_of_fixed_length CHECK ("salt" ~ '^[0-9a-f]{32}$');
ALTER TABLE "ReceiptName" ADD CONSTRAINT salt_of_fixed_length CHECK ("salt" ~ '^[0-9a-f]{32}$');

-- Receipts and keys of the first format are known to nothing any more.
TRUNCATE "ReceiptName", "Receipt", "ReceiptKey";
