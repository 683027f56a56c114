import { PROGRAMME_CHAIN } from '@/lib/events'

/** The parameters of every statement that copies: the shared ids, and the number of the region. */
const SHARED = '$1::uuid[]'
const NUMBER = '$2::int'

export type ToldTable = {
  table: string
  /** The told rows that have copies; all where nothing is said. */
  where?: string
  /** Columns whose copies hold something else, in SQL. An id is always the region's own. */
  own?: Record<string, string>
}

const named = (column: string) => `"${column}" || ', region ' || ${NUMBER}`
const ofAnOrganisation = `"chainId" <> '${PROGRAMME_CHAIN}'`

/** An id in SQL, as `idIn` has it. */
export function copiedId(id: string): string {
  const ends = `to_hex(('x' || right(${id}::text, 4))::bit(16)::int # ${NUMBER})`
  const own = `(left(${id}::text, 32) || lpad(${ends}, 4, '0'))::uuid`
  return `CASE WHEN ${id} = ANY (${SHARED}) THEN ${id} ELSE ${own} END`
}

/** A page's path that leads to the region's own row. */
function copiedPath(): string {
  const id = `substring(path FROM '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')::uuid`
  return `coalesce(replace(path, (${id})::text, (${copiedId(id)})::text), path)`
}

/** Before the versions of orders, which each region writes again. A table comes after those that it refers to. */
export const tablesBeforeVersions: ToldTable[] = [
  { table: 'OrganisationPeriod', own: { name: named('name') } },
  { table: 'LocalParty' },
  { table: 'LocalUnion', own: { name: named('name') } },
  {
    table: 'Person',
    where: '"staffRole" IS NULL',
    own: { email: `replace(email, '.example', '-region-' || ${NUMBER} || '.example')`, persona: 'NULL' },
  },
  { table: 'Attestation', own: { contestToken: 'NULL' } },
  { table: 'Mandate' },
  { table: 'Invitation', own: { tokenHash: `"tokenHash" || '-' || ${NUMBER}` } },
  { table: 'AccessRequest' },
  { table: 'ServicePilot' },
  { table: 'Interest' },
  { table: 'UnconfirmedInterest', own: { tokenHash: `"tokenHash" || '-' || ${NUMBER}` } },
  { table: 'Dialogue' },
  { table: 'Call' },
  { table: 'Order', own: { number: `number + (${NUMBER} - 1) * (SELECT max(number) FROM "told_Order")` } },
  { table: 'Attachment' },
]

export const tablesAfterVersions: ToldTable[] = [
  { table: 'OrderVersionParty', own: { bodyName: named('bodyName') } },
  {
    table: 'Signature',
    own: { versionHash: `(SELECT v.hash FROM "OrderVersion" v WHERE v.id = ${copiedId('"versionId"')})` },
  },
  { table: 'Decline' },
  { table: 'Message' },
  { table: 'RoundAdmission' },
  {
    table: 'RoundPlace',
    own: { position: `position + (${NUMBER} - 1) * (SELECT max(position) + 1 FROM "told_RoundPlace")` },
  },
  { table: 'Delivery' },
  { table: 'Occasion' },
  { table: 'OccasionRecord' },
  ...['TimeProposal', 'ProposedTime', 'TimeAnswer', 'ModeSwitch', 'ModeAnswer'].map(table => ({ table })),
  { table: 'Evaluation' },
  {
    table: 'ParticipantLink',
    own: { code: `translate(right(gen_random_uuid()::text, 10), '0123456789abcdef', 'bcdfghjkmnpqrstv')` },
  },
  { table: 'Evaluator', own: { tokenHash: `"tokenHash" || '-' || ${NUMBER}` } },
  { table: 'FollowUp' },
  { table: 'FollowUpAnswer' },
]

/** After the events, whose chains each region seals again. A copy's mail has been sent: no job waits for it. */
export const tablesAfterEvents: ToldTable[] = [
  { table: 'EventText', where: ofAnOrganisation },
  {
    table: 'Notification',
    where: `"eventId" IN (SELECT id FROM "Event" WHERE ${ofAnOrganisation})`,
    own: { mailKey: `"mailKey" || ' ' || ${NUMBER}` },
  },
  {
    table: 'Mail',
    own: {
      key: `key || ' ' || ${NUMBER}`,
      path: copiedPath(),
      state: `'captured'`,
      sentAt: 'coalesce("sentAt", "createdAt")',
      lastError: 'NULL',
    },
  },
]

/** Copied row by row in TypeScript: their numbers, texts and hashes follow from each other. */
export const tablesWrittenAnew = [
  'Organisation',
  'OrderVersion',
  'Event',
  'ChainHead',
  'Receipt',
  'ReceiptName',
]

/** The same for all regions, or nothing that a world is told with. */
export const tablesOfAll = [
  ...['PortalSetting', 'CentralUnion', 'Account', 'Session', 'SignInToken', 'IdempotencyKey', 'LogCheck'],
  ...['Passkey', 'PasskeyChallenge', 'AttemptCount'],
  ...['Service', 'ServiceRevision', 'Round', 'Provider', 'Deliverer', 'ReceiptKey'],
  ...[
    'Worker',
    'MonthEnd',
    'MonthEndCell',
    'PendingChange',
    'AddressChange',
    'CalendarFeed',
    'SavedView',
    'AccessLog',
    'Erasure',
    'FileImport',
    'ImportedRow',
    'TakenDuty',
    'BulkStep',
  ],
]
