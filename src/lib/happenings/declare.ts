import type { z } from 'zod'
import type { Concerned, Reader } from '@/lib/happenings/concerned'
import type { AnyFacts, FactShape } from '@/lib/happenings/facts'
import type { Party } from '@/lib/party'
import type { Messages } from '@/messages/sv'

// An event on its way to a mailbox. A command tells it: one verb writes it to its chain. Where its entry
// tells somebody, the same transaction queues the job `notify`. The job reads whom the event concerns, and
// the entry says which of them are told. Each gets a notification. The entry and the reader's choice decide
// whether the letter goes at once or with the morning's digest. Its words come from messages/happenings, and
// it is put in the outbox. The job `send_mail` hands it to the mail server.

/** The noun that an event's subject is: it decides which rows are read for those who are told. */
export type About =
  | 'order'
  | 'message'
  | 'delivery'
  | 'occasion'
  | 'interest'
  | 'dialogue'
  | 'round'
  | 'service'
  | 'party'
  | 'account'
  | 'setting'

/**
 * A letter's request to its reader. It asks for their move, the starting side's move, an answer between one
 * party and the staff, or nothing. `never_waits` goes at once, even if the reader chose a digest.
 */
export type Asks = 'move' | 'starting_side' | 'answer' | 'nothing' | 'never_waits'

/** The pages that an event may lead to. */
export type Subject = {
  organisationId: string
  orderId: string | null
  deliveryId: string | null
  interestId: string | null
  /** The name of what waits for the staff. */
  duty?: string
}

export type Happened<Facts> = { party: Party | null; facts: Facts }

/** Compared as a method is, so that an entry for its own facts is also one among all. */
type Whom<Facts> = { choose(people: Concerned, happened: Happened<Facts>): Reader[] }['choose']

export type Telling<Facts = AnyFacts> = {
  /** A central union has an address, and is no person. */
  whom: Whom<Facts> | 'central_union'
  asks: Asks
  leadsTo: (subject: Subject) => string
  /** It asks about what is over, and nobody waits for the answer. */
  asksAfterwards?: true
  /** Its mail holds a key of the reader's own, and is written apart. */
  mailedApart?: true
  /** Told in the portal alone. */
  unmailed?: true
  /** In the portal it quotes the words that it is about, to one who may read them. Its mail holds none. */
  quotes?: true
  /** Names the account that it is about, by its holder's name. */
  namesAccount?: true
  /** Told to the one who did it as well. */
  evenToDoer?: true
  /** Its reader holds or runs the occasion: a joint session is told of with all its organisations. */
  ofWholeSession?: true
  /**
   * The mail carries the occasion into its reader's calendar, or takes it out of there. `lists` carries all those of a
   * delivery, `lists_own` those that the reader holds.
   */
  calendar?: 'invites' | 'withdraws' | 'lists' | 'lists_own'
}

type Texts = Messages['happenings']
type TextOf<Kind> = Kind extends `${infer Noun extends keyof Texts & string}.${infer Event}`
  ? Event extends keyof Texts[Noun]
    ? keyof Texts[Noun][Event]
    : never
  : never

/** Why somebody is told of a kind: each why is a letter with its own text. */
export type WhyOf<Kind> = Exclude<TextOf<Kind>, 'line'> & string

type Tells<Kind, Facts> = [WhyOf<Kind>] extends [never] ? 'nobody' : { [Why in WhyOf<Kind>]: Telling<Facts> }

/** An order's own event stands in its timeline with a line of its own, or is quiet there. */
type Line<Kind, Of> =
  'line' extends TextOf<Kind>
    ? { quiet?: undefined }
    : Of extends 'order' | 'message' | 'delivery' | 'occasion'
      ? { quiet: true }
      : { quiet?: undefined }

/**
 * The letters, about the same subject, whose request is met by an event. They are then read: by the party that did it,
 * or by everyone where nobody need do it any more. `of_party`: by everyone, the party's own news that it has undone.
 */
export type Settles = Record<string, 'party' | 'everyone' | 'of_party'>

export type Entry<Kind, Shape extends z.ZodRawShape, Of> = Line<Kind, Of> & {
  facts: Shape
  tells: Tells<Kind, z.output<z.ZodObject<Shape>>>
  settles?: Settles
}

export type Declared<Shapes extends Record<string, z.ZodRawShape>, Of> = {
  [Kind in keyof Shapes]: Entry<Kind, Shapes[Kind], Of> & { about: Of }
}

/** Any table of events. */
export type Happenings = Record<string, AnyEntry>
export type AnyEntry = {
  about: About
  facts: FactShape
  tells: 'nobody' | Record<string, Telling>
  settles?: Settles
  quiet?: boolean
}

/** Declares events of one noun, each with its facts and those who are told. The order of the whys is that of telling. */
export function declareHappenings<Of extends About, Shapes extends Record<string, FactShape>>(
  about: Of,
  entries: { [Kind in keyof Shapes]: Entry<Kind, Shapes[Kind], Of> },
): Declared<Shapes, Of> {
  const declared = {} as Declared<Shapes, Of>
  for (const kind in entries) declared[kind] = { ...entries[kind], about }
  return declared
}

export function entryOf(table: Happenings, kind: string): AnyEntry | null {
  return (Object.hasOwn(table, kind) && table[kind]) || null
}
