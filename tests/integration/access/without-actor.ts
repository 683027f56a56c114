/**
 * Exported for their neighbours. They let nobody in: they take no actor, or the transaction of a person
 * already let in.
 */
export const withoutActor = [
  'account/roles/apply-commands.applyChange',
  'deliveries/id-queries.newId',
  'interest/queries.findVoices',
  'interest/queries.interestView',
  'notifications/happening-queries.findHappening',
  'notifications/subject-queries.findSubjects',
  'orders/drafting/service-queries.findNextRoundId',
  'orders/drafting/service-queries.findOrderableService',
  'orders/drafting/service-queries.tooLateToSign',
  'orders/drafting/standing-queries.findPartyStandings',
  'orders/places/queries.findOutlook',
  'orders/signing/changed-party-queries.findChangedParties',
  'orders/signing/changed-party-queries.refuseChangedParties',
  'organisations/invitations/mail-commands.mailAttestation',
  'organisations/invitations/mail-commands.mailInvitation',
  'organisations/invitations/mail-commands.mailRefusedRequest',
  'organisations/mandates/commands.revoke',
  'organisations/mandates/commands.revokedEvent',
  'organisations/mandates/commands.unmannedEvent',
  'receipts/log/queries.readLogHead',
  'receipts/log/row-queries.findRowFaults',
  'receipts/sealing/stored-queries.checkStored',
  'receipts/sealing/stored-queries.findStoredReceipt',
  'receipts/sealing/version-queries.findSealableVersions',
  'settings/queries.getContact',
  'settings/queries.readContact',
  'settings/queries.readLogAddress',
  'settings/queries.readRetention',
]
