-- Every foreign key is found by an index: the row it points at may be read from the other end, or go.
CREATE INDEX "Account_personId_idx" ON "Account" ("personId");
CREATE INDEX "Attestation_organisationId_idx" ON "Attestation" ("organisationId");
CREATE INDEX "Decline_mandateId_idx" ON "Decline" ("mandateId");
CREATE INDEX "Decline_personId_idx" ON "Decline" ("personId");
CREATE INDEX "Deliverer_providerId_idx" ON "Deliverer" ("providerId");
CREATE INDEX "Delivery_caseOwnerId_idx" ON "Delivery" ("caseOwnerId");
CREATE INDEX "Delivery_serviceId_idx" ON "Delivery" ("serviceId");
CREATE INDEX "Dialogue_serviceId_idx" ON "Dialogue" ("serviceId");
CREATE INDEX "Dialogue_staffId_idx" ON "Dialogue" ("staffId");
CREATE INDEX "Evaluation_organisationId_idx" ON "Evaluation" ("organisationId");
CREATE INDEX "Interest_organisationId_idx" ON "Interest" ("organisationId");
CREATE INDEX "Interest_personId_idx" ON "Interest" ("personId");
CREATE INDEX "Invitation_localUnionId_idx" ON "Invitation" ("localUnionId");
CREATE INDEX "Invitation_standInForId_idx" ON "Invitation" ("standInForId");
CREATE INDEX "LocalUnion_organisationId_idx" ON "LocalUnion" ("organisationId");
CREATE INDEX "Mandate_localUnionId_idx" ON "Mandate" ("localUnionId");
CREATE INDEX "Mandate_standInForId_idx" ON "Mandate" ("standInForId");
CREATE INDEX "Message_personId_idx" ON "Message" ("personId");
CREATE INDEX "Notification_serviceId_idx" ON "Notification" ("serviceId");
CREATE INDEX "Order_copiedFromId_idx" ON "Order" ("copiedFromId");
CREATE INDEX "Order_interestId_idx" ON "Order" ("interestId");
CREATE INDEX "Order_roundId_idx" ON "Order" ("roundId");
CREATE INDEX "Order_serviceRevisionId_idx" ON "Order" ("serviceRevisionId");
CREATE INDEX "Order_startedById_idx" ON "Order" ("startedById");
CREATE INDEX "Organisation_mergedIntoId_idx" ON "Organisation" ("mergedIntoId");
CREATE INDEX "Receipt_keyId_idx" ON "Receipt" ("keyId");
CREATE INDEX "Receipt_orderId_idx" ON "Receipt" ("orderId");
CREATE INDEX "Round_movedToId_idx" ON "Round" ("movedToId");
CREATE INDEX "RoundAdmission_organisationId_idx" ON "RoundAdmission" ("organisationId");
CREATE INDEX "Service_successorId_idx" ON "Service" ("successorId");
CREATE INDEX "ServicePilot_organisationId_idx" ON "ServicePilot" ("organisationId");
CREATE INDEX "ServiceRevision_savedById_idx" ON "ServiceRevision" ("savedById");
CREATE INDEX "Session_actingMandateId_idx" ON "Session" ("actingMandateId");
CREATE INDEX "Session_personId_idx" ON "Session" ("personId");
CREATE INDEX "Signature_mandateId_idx" ON "Signature" ("mandateId");
CREATE INDEX "Signature_personId_idx" ON "Signature" ("personId");

-- What lists filter and sort by.
CREATE INDEX order_waiting ON "Order"
  (status, "waitingSince", id, "deadlineOn", "sharedAt", "sentAt", "organisationId", "startedByParty");
CREATE INDEX "Occasion_status_startsAt_idx" ON "Occasion" ("status", "startsAt");
CREATE INDEX "Delivery_status_createdAt_id_idx" ON "Delivery" ("status", "createdAt", "id");
CREATE INDEX "Mail_createdAt_id_idx" ON "Mail" ("createdAt", "id");
CREATE INDEX "Mail_sentAt_idx" ON "Mail" ("sentAt");
CREATE INDEX "Organisation_name_id_idx" ON "Organisation" ("name", "id");
CREATE INDEX "Event_subjectId_idx" ON "Event" ("subjectId");
DROP INDEX "Notification_personId_readAt_idx";
CREATE INDEX "Notification_personId_readAt_id_idx" ON "Notification" ("personId", "readAt", "id");
