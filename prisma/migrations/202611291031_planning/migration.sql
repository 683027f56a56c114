-- The list of deliveries begins with those that are being planned, by how far the planning has come.
CREATE INDEX delivery_planning ON "Delivery" ("createdAt", id) INCLUDE ("organisationId", "serviceId", "caseOwnerId")
  WHERE status = 'planning';
