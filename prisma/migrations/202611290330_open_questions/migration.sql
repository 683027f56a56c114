-- What one party asks all, which waits for the staff until somebody answers.
CREATE INDEX message_that_asks ON "Message" ("orderId", "createdAt")
  WHERE audience = 'parties' AND party IS NOT NULL AND question IS NULL AND body LIKE '%?%';
