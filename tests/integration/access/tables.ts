const OF_ORGANISATION = '"organisationId" = $1'
const OF_CHAIN = '"chainId" = $1'
const PEOPLE = 'SELECT "personId" FROM "Mandate" WHERE "organisationId" = $1'
const OF_PERSON = `"personId" IN (${PEOPLE})`

/**
 * Which rows of each table are an organisation's ($1) or its people's. A table that is missing here fails the
 * test, so that a new table says whose its rows are.
 */
export const rowsOf: Record<string, string> = {
  Organisation: 'id = $1',
  OrganisationPeriod: OF_ORGANISATION,
  ImportedRow: OF_ORGANISATION,
  LocalParty: OF_ORGANISATION,
  LocalUnion: OF_ORGANISATION,
  Attestation: OF_ORGANISATION,
  Mandate: OF_ORGANISATION,
  Invitation: OF_ORGANISATION,
  ServicePilot: OF_ORGANISATION,
  Interest: OF_ORGANISATION,
  UnconfirmedInterest: OF_ORGANISATION,
  Dialogue: OF_ORGANISATION,
  Call: OF_ORGANISATION,
  RoundPlace: OF_ORGANISATION,
  RoundAdmission: OF_ORGANISATION,
  Order: OF_ORGANISATION,
  OrderVersion: OF_ORGANISATION,
  OrderVersionParty: OF_ORGANISATION,
  Signature: OF_ORGANISATION,
  Decline: OF_ORGANISATION,
  Message: OF_ORGANISATION,
  Receipt: OF_ORGANISATION,
  Delivery: OF_ORGANISATION,
  Occasion: OF_ORGANISATION,
  OccasionRecord: OF_ORGANISATION,
  TimeProposal: OF_ORGANISATION,
  ProposedTime: OF_ORGANISATION,
  TimeAnswer: OF_ORGANISATION,
  ModeSwitch: OF_ORGANISATION,
  ModeAnswer: OF_ORGANISATION,
  Evaluation: OF_ORGANISATION,
  Evaluator: OF_ORGANISATION,
  ParticipantLink: OF_ORGANISATION,
  FollowUp: OF_ORGANISATION,
  FollowUpAnswer: OF_ORGANISATION,
  AccessLog: OF_ORGANISATION,
  AccessRequest: OF_ORGANISATION,
  Attachment: OF_ORGANISATION,
  ReceiptName: OF_ORGANISATION,
  Event: OF_CHAIN,
  EventText: OF_CHAIN,
  ChainHead: OF_CHAIN,
  Person: `id IN (${PEOPLE})`,
  Account: OF_PERSON,
  Session: OF_PERSON,
  Passkey: OF_PERSON,
  PasskeyChallenge: OF_PERSON,
  Notification: OF_PERSON,
  IdempotencyKey: OF_PERSON,
  Mail: OF_PERSON,
  AddressChange: OF_PERSON,
  CalendarFeed: OF_PERSON,
  SavedView: OF_PERSON,
  Erasure: OF_PERSON,
  TakenDuty: `${OF_PERSON} OR split_part(duty, '.', 2) IN (SELECT id::text FROM "AccessRequest" WHERE ${OF_ORGANISATION})`,
  BulkStep: OF_PERSON,
  SignInToken: `email IN (SELECT email FROM "Person" WHERE id IN (${PEOPLE}))`,
}

/** Tables that are no organisation's: who reads them. Nobody but staff writes them. */
export const programmeTables: Record<string, 'anyone' | 'signed in' | 'staff' | 'admin' | 'the jobs'> = {
  Service: 'anyone',
  ServiceRevision: 'anyone',
  Round: 'anyone',
  ReceiptKey: 'anyone',
  PortalSetting: 'anyone',
  MonthEnd: 'anyone',
  MonthEndCell: 'anyone',
  Provider: 'signed in',
  Deliverer: 'signed in',
  CentralUnion: 'staff',
  PendingChange: 'staff',
  FileImport: 'admin',
  LogCheck: 'staff',
  Worker: 'the jobs',
  AttemptCount: 'the jobs',
}

/** Tables that the portal's own roles cannot reach at all. */
export const closedTables = ['_prisma_migrations']
