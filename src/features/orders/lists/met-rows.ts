import 'server-only'
import { type Actor, isParty, type PartyActor } from '@/auth/actor'
import type { Faces } from '@/features/catalogue/face-queries'
import { orderStateOf } from '@/features/orders/change-order'
import type { ChangesSince } from '@/features/orders/content/changes-since'
import { draftContentSchema, partyDraftsSchema } from '@/features/orders/content/order-content'
import {
  type Answered,
  answersBy,
  isWrittenBy,
  type WrittenDraft,
} from '@/features/orders/drafting/draft-answers'
import { type DraftAct, lastIn } from '@/features/orders/drafting/last-writer'
import { newVersionOf } from '@/features/orders/lists/new-version'
import type { OrderTurn } from '@/features/orders/lists/order-filter'
import type { UnsettledRow } from '@/features/orders/lists/own-queries'
import { type InTurn, sortedByTurn, turnOfOrder } from '@/features/orders/lists/own-turns'
import { hasNews, type Talk, talkOf } from '@/features/orders/lists/talk'
import type { ListRow } from '@/features/orders/order-rows'
import { awaitedParties, hasToWrite, startingSide, whoseMove } from '@/features/orders/rules'
import { takenBackAt } from '@/features/orders/signing/own-answer'
import { standingOn } from '@/features/orders/signing/standing-signatures'
import { phaseOf } from '@/features/orders/statuses'
import { isSharedDraft, stepMeanwhile } from '@/features/orders/whose-move/order-step'
import { isMoveOf } from '@/features/orders/whose-move/own-move'
import { dayOf } from '@/lib/dates'
import { type Party, sideOf } from '@/lib/party'

/** An unsettled order as its reader meets it: whether it waits for them, and what is said of it. */
export type Met = Pick<UnsettledRow, 'id' | 'status' | 'versions'> &
  InTurn & {
    isOwn: boolean
    /** It waits for others, and has a press for the reader all the same. */
    hasPress: boolean
    /** Of a shared draft: the party that wrote last in it, and what each did there. */
    lastBy: Party | null
    events: DraftAct[]
    talk: Talk
    answered: Answered | null
    changedAt: Date
    planningSince: Date | undefined
  }
/** The lines of such an order in a list. */
export type Told = Partial<Talk> & {
  isOwn: boolean
  newVersion: ChangesSince | null
  /** When the reader's party took its signature back that is awaited. */
  takenBackAt?: Date | null
  answered?: Answered | null
  lastBy?: Party | null
  events?: DraftAct[]
  /** The secretariat plans its days, and none is to come. */
  planningSince?: Date
  /** The latest version's text, as it was sent: what the parties answer. None before the first is sent. */
  sentText?: string
}

/** The rules of orders say whose move each is. One that is asked has a move too, also in an order that is agreed. */
export function metBy(actor: Actor, rows: UnsettledRow[], faces: Faces): Met[] {
  if (!isParty(actor)) return []
  return rows.map(row => {
    const { id, status, deadlineOn, versions, planningSince } = row
    const state = orderStateOf(row)
    const awaited = awaitedParties(state)
    const move = whoseMove(state)
    const hasMove = isMoveOf(actor, { move, deadlineOn }) && !isOthersDraft(row, actor.party)
    // Comments on a draft are for the side that began it.
    const isWriter = status === 'draft' ? startingSide(row) === sideOf(actor.party) : hasMove
    const isWriting = isWriter && phaseOf(status) === 'writing'
    const validAt = row.written[0]?.validAt
    const reader = { party: actor.party, isWriting, validAt, signed: signedIn(row) }
    const talk = talkOf(row, reader)
    const answered = answeredBy(actor, row, faces)
    const events = row.draft?.events ?? []
    const lastBy = lastIn(events)
    const isOwn =
      talk.asked !== null || (isSharedDraft(row) ? hasToWrite({ ...row, lastBy }, actor.party) : hasMove)
    const inTurn = turnOfOrder(actor, { ...row, awaited, asked: talk.asked })
    const hasPress = stepMeanwhile(actor, { ...row, awaited, move }) !== null
    const met = { id, status, isOwn, hasPress, lastBy, events, versions, talk, answered, planningSince }
    return { ...met, ...inTurn, changedAt: changedAt(row) }
  })
}

/**
 * The own stand in their turns. Of others' turns comes first what the reader has not read. Then comes what changed
 * today, the last change first. There the reader looks for an order that they just signed or declined. Then come those
 * with a press, as to remind others.
 */
export function turnsOf({ now }: Actor, met: Met[]): Record<OrderTurn, Met[]> {
  const isToday = ({ changedAt }: Met) => dayOf(changedAt) === dayOf(now)
  const ranked = met
    .filter(({ isOwn }) => !isOwn)
    .map(one => ({ one, rank: hasNews(one.talk) ? 0 : isToday(one) ? 1 : one.hasPress ? 2 : 3 }))
  const sinceOf = ({ one, rank }: (typeof ranked)[number]) => (rank < 2 ? Number(one.changedAt) : 0)
  return {
    own: sortedByTurn(met.filter(({ isOwn }) => isOwn)),
    others: ranked
      .toSorted((one, other) => one.rank - other.rank || sinceOf(other) - sinceOf(one))
      .map(({ one }) => one),
  }
}

/** A draft that another party of the side keeps to it, and in which the reader's has not written. It waits for the other. */
function isOthersDraft(row: UnsettledRow, party: Party): boolean {
  return row.status === 'draft' && !row.sharedAt && !isWrittenBy({ ...row, ...writtenOf(row) }, party)
}

function answeredBy(actor: PartyActor, row: UnsettledRow, faces: Faces): Answered | null {
  const service = faces.find(row.serviceRevisionId)
  return service && isSharedDraft(row) ? answersBy(actor, { ...row, ...writtenOf(row) }, service) : null
}

function writtenOf({ draft }: Pick<UnsettledRow, 'draft'>): WrittenDraft {
  return {
    content: draftContentSchema.parse(draft?.content ?? {}),
    partyDrafts: partyDraftsSchema.parse(draft?.partyDrafts ?? {}),
  }
}

/** The signatures that hold on the version that stands. */
function signedIn({ versions: [latest], signatures }: Pick<UnsettledRow, 'versions' | 'signatures'>) {
  if (!latest || latest.closure) return []
  return standingOn(latest.id, signatures).map(({ party, signedAt: at }) => ({ party, at }))
}

/** When it was last sent, answered, shared or spoken of. A draft that saves itself does not change so. */
function changedAt({ waitingSince, sharedAt, signatures, written, saved }: UnsettledRow): Date {
  const acts = signatures.map(({ signedAt, takenBackAt }) => takenBackAt ?? signedAt)
  const words = [...written, ...saved].map(({ createdAt }) => createdAt)
  return new Date(Math.max(...[waitingSince, sharedAt, ...acts, ...words].map(Number)))
}

/** The lines of a row. An order that nobody has to write, sign or confirm has none. */
export function toldOf(actor: Actor, row: ListRow | undefined, met: Met | undefined): Told {
  if (!row || !met) return { isOwn: false, newVersion: null }
  const { talk, isOwn, answered, lastBy, events, versions, planningSince } = met
  return {
    ...talk,
    isOwn,
    answered,
    lastBy,
    events,
    planningSince,
    sentText: versions[0]?.canonical,
    ...toldToAwaited(actor, row, met),
  }
}

/** Told where the reader's own signature is awaited. A version that their party has signed once is not new to it. */
function toldToAwaited(actor: Actor, row: ListRow, { versions }: Met) {
  if (!isParty(actor) || !awaitedParties(orderStateOf(row)).includes(actor.party)) return { newVersion: null }
  const tookBackAt = takenBackAt(row, actor.party)
  return { newVersion: tookBackAt ? null : newVersionOf(versions, row, actor.party), takenBackAt: tookBackAt }
}
