-- A message may be a comment on one of a draft's questions. Those who write the draft all read it.
CREATE TYPE "OrderQuestion" AS ENUM ('need', 'goal', 'planAfter');

ALTER TABLE "Message" ADD COLUMN question "OrderQuestion";
ALTER TABLE "Message" ADD CONSTRAINT comment_is_for_all CHECK (question IS NULL OR audience = 'parties');
