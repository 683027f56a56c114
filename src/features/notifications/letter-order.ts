import type { RingState } from '@/components/ui/ring-geometry'
import { isSelfLedService } from '@/features/catalogue/self-led'
import { serviceInShort } from '@/features/catalogue/service-content'
import type { SignFacts } from '@/features/catalogue/signs/sign-facts'
import { signOf } from '@/features/notifications/mail-sign'
import { type ChangesSince, changesSince } from '@/features/orders/content/changes-since'
import { readText } from '@/features/orders/content/content-changes'
import { writings } from '@/features/orders/content/content-fields'
import { type DraftContent, draftContentSchema } from '@/features/orders/content/order-content'
import { requiredParties, type VersionParty } from '@/features/orders/rules'
import type { Asked } from '@/features/orders/signing/awaited-since'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { partyLinesOf } from '@/features/orders/signing/party-lines'
import { type Day, dayOfDate } from '@/lib/dates'
import type { LocalizedText } from '@/lib/localized-text'
import type { Party } from '@/lib/party'
import { quoteOf } from '@/lib/quote'

/** An order, as its letters tell of it. */
export type LetterOrder = {
  number: number
  /** The part of the organisation that it is for. */
  unit: string
  need: string
  /** Minutes that it takes to read. */
  reading: number
  /** When it was sent, and who took a signature on it back since. Null of a draft. */
  asked: Asked | null
  /** The last day to sign, while it has not passed. */
  signsBy: Day | null
  /** The parties in the order in which they signed. */
  signedBy: Party[]
  ring: RingState[]
  sign: SignFacts
  /** The changes of its version, to each party beside the version that it knows. */
  changesFor: (party: Party) => ChangesSince | null
  /** Nothing of its service ever gets a day. */
  isSelfLed: boolean
  /** The page of its service, and in few words what that is. */
  slug: string
  inShort: LocalizedText
}

const LONGEST_NEED = 600
const WORDS_A_MINUTE = 200

/** The part of a version that tells how far its signing has come. Signatures that were taken back since are in it. */
type SignedVersion = {
  number: number
  parties: Pick<VersionParty, 'party' | 'representation' | 'bodyName'>[]
  signatures: { party: Party; signedAt: Date; takenBackAt: Date | null }[]
}

/** A version as letters read it. */
export type LetterVersion = SignedVersion & {
  id: string
  canonical: string
  sentAt: Date
  sentByParty: Party
  closure: string | null
  declines: { party: Party; declinedAt: Date }[]
}

export const signedVersionSelect = {
  number: true,
  parties: { select: { party: true, representation: true, bodyName: true } },
  signatures: { select: { party: true, signedAt: true, takenBackAt: true } },
} as const

export const letterVersionSelect = {
  ...signedVersionSelect,
  id: true,
  canonical: true,
  sentAt: true,
  sentByParty: true,
  closure: true,
  declines: { select: { party: true, declinedAt: true } },
} as const

type OrderRow = {
  number: number
  content: unknown
  deadlineOn: Date | null
  service: { number: number; slug: string }
  serviceRevision: { content: unknown }
  versions: LetterVersion[]
}

/** The order with the version that a letter is about, or with its draft. */
export function letterOrder(order: OrderRow, version: LetterVersion | undefined, today: Day): LetterOrder {
  const content = version ? readText(version.canonical).content : draftContentSchema.parse(order.content)
  return {
    number: order.number,
    unit: content.unit,
    // In one paragraph, so that a mail keeps it together.
    need: quoteOf(content.need, LONGEST_NEED),
    reading: readingMinutes(content),
    asked: version ? { sentAt: version.sentAt, tookBack: version.signatures } : null,
    signsBy: version?.closure === null && !isOverdue(order, today) ? lastDayOf(order) : null,
    signedBy: version ? signedBy(version) : [],
    ring: version ? ringOf(version) : [],
    sign: signOf(order.service.number, order.serviceRevision.content),
    changesFor: party => (version ? changesFor(party, version, order.versions) : null),
    isSelfLed: isSelfLedService(order.serviceRevision.content),
    slug: order.service.slug,
    inShort: serviceInShort(order.serviceRevision.content),
  }
}

function lastDayOf({ deadlineOn }: OrderRow): Day | null {
  return deadlineOn && dayOfDate(deadlineOn)
}

function changesFor(party: Party, { number }: LetterVersion, versions: LetterVersion[]) {
  const till = versions.filter(one => one.number <= number)
  const signatures = till.flatMap(({ id, signatures }) => signatures.map(one => ({ ...one, versionId: id })))
  const declines = till.flatMap(({ id, declines }) => declines.map(one => ({ ...one, versionId: id })))
  return changesSince(till, { signatures, declines }, { party, opened: [] })
}

/** How many of those that are to sign had done so at that time. One that is taken back later counted then. */
export function signedCount(version: SignedVersion | undefined, at: Date) {
  if (!version) return { signed: 0, required: 0 }
  const signed = version.signatures.filter(
    ({ signedAt, takenBackAt }) => signedAt <= at && (!takenBackAt || takenBackAt > at),
  )
  return { signed: signed.length, required: requiredParties(version.parties).length }
}

/** The signatures that stand now. */
export function standing<Signature extends { takenBackAt: Date | null }>(signatures: readonly Signature[]) {
  return signatures.filter(({ takenBackAt }) => !takenBackAt)
}

function signedBy({ signatures }: LetterVersion): Party[] {
  return standing(signatures)
    .toSorted((one, other) => Number(one.signedAt) - Number(other.signedAt))
    .map(({ party }) => party)
}

function ringOf({ parties, signatures, declines: [decline], closure }: LetterVersion): RingState[] {
  const signed = standing(signatures).map(({ party, signedAt: at }) => ({ party, personName: null, at }))
  const declined = decline ? { party: decline.party, personName: null, at: decline.declinedAt } : null
  const isOpen = closure === null
  return partyLinesOf(parties, { signed, declined }, { isOpen, isSigning: isOpen }).map(({ mark }) => mark)
}

function readingMinutes(content: DraftContent): number {
  const words = [...writings, 'targetGroup' as const].flatMap(field => content[field].split(/\s+/u))
  return Math.max(1, Math.round(words.length / WORDS_A_MINUTE))
}
