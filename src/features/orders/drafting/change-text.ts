import 'server-only'
import type { z } from 'zod'
import type { PartyActor } from '@/auth/actor'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import {
  completeContent,
  draftContentSchema,
  givenBy,
  type PartyDrafts,
  partyDraftsSchema,
} from '@/features/orders/content/order-content'
import { type Answers, answerNames, textsOf } from '@/features/orders/drafting/answers'
import { wasSavedSince } from '@/features/orders/drafting/change-draft'
import { gapKey } from '@/features/orders/drafting/gap-key'
import { joinedTexts } from '@/features/orders/drafting/joined-texts'
import { lastWriterOf } from '@/features/orders/drafting/last-writer'
import {
  comparedIn,
  type Merged,
  marksAfter,
  marksOf,
  mergeTexts,
  type Texts,
} from '@/features/orders/drafting/three-way'
import type { OrderKind } from '@/features/orders/happenings'
import { particularsOf, particularsSelect } from '@/features/orders/particulars/particulars'
import type { OrderState } from '@/features/orders/rules'
import type { SaveDraft } from '@/features/orders/schema'
import type { Prisma } from '@/generated/prisma/client'
import { dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { type Marks, marksIn, marksText } from '@/lib/marks'
import { type Refusal, refuse } from '@/lib/result'
import { momentText } from '@/lib/time-text'

export type Saving = {
  reading: Reading
  actor: PartyActor
  order: OrderState
  posted: SaveDraft
  /** The posted form, with the answer that the service gives by itself. */
  input: SaveDraft
  /** The fields whose text is no answer. */
  wrong: readonly string[]
  /** The draft as it stands now. */
  saved: SavedRow
}

/** One who writes on sees no panel of two texts. */
const showsClashes = ({ intent }: SaveDraft) => intent !== 'pause'

export type Text = {
  answers: Answers
  /** The fields whose answers it changes. */
  fields: (typeof answerNames)[number][]
  merged: Merged
  /** As they stood before. */
  before: Texts
  /** Of the page that goes on. */
  marks: Marks
  /** The draft as each party knows it. */
  partyDrafts: PartyDrafts
}

/** The draft with what the writer changed in it, and what others changed meanwhile. */
export function mergedText({ actor, order, input, wrong, saved }: Saving): Text {
  const stands = {
    ...draftContentSchema.parse(saved.content),
    ...particularsOf(saved),
    roundId: saved.roundId,
  }
  const own = { ...stands, ...draftContentSchema.parse(input), ...particularsOf(input) }
  if (input.roundId) own.roundId = input.roundId
  const savedTexts = textsOf(stands)
  // A form without marks began from what is saved, or from nobody knows what.
  const began = input.began ? marksIn(input.began) : wasSavedSince(order, input) ? {} : marksOf(savedTexts)
  const compared = comparedIn(began)
  if (input.intent === 'keep') Object.assign(own, partOf(stands, compared))
  if (input.intent === 'both') {
    const both = joinedTexts(compared, savedTexts, textsOf(own))
    Object.assign(own, both)
    for (const name of compared) if (!(name in both)) delete began[name]
  }
  const three = { began, saved: savedTexts, typed: textsOf(own), wrong }
  const merged = mergeTexts(three)
  if (input.intent === 'both') merged.replaced = []
  const fields = answerNames.filter(name => merged.texts[name] !== savedTexts[name])
  const left = [...wrong, ...merged.clashes]
  const known = answerNames.filter(name => !left.includes(name))
  // A comment by itself meets nothing.
  const isMet = fields.length > 0 || input.intent === 'share'
  return {
    answers: { ...stands, ...partOf(own, fields) },
    fields,
    merged,
    before: savedTexts,
    marks: marksAfter(three, merged, showsClashes(input)),
    partyDrafts: {
      ...partyDraftsSchema.parse(saved.partyDrafts),
      ...(isMet && { [actor.party]: draftContentSchema.parse({ ...stands, ...partOf(own, known) }) }),
    },
  }
}

function partOf(answers: Answers, names: readonly string[]): Partial<Answers> {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)))
}

/** For the page that goes on: the number and marks that it posts next, and the words of others. */
export function nextOf(text: Text, revision: number) {
  const { kept, texts } = text.merged
  return {
    fills: { revision: [String(revision)], began: [marksText(text.marks)] },
    takes: Object.fromEntries(kept.map(name => [name, texts[name] ?? ''])),
  }
}

/** Says what is left out, once the rest is saved. Null where nothing is. */
export async function refuseLeft(saving: Saving, text: Text, revision: number): Promise<Refusal | null> {
  const { actor, input, wrong } = saving
  const { clashes, texts } = text.merged
  if (clashes.length === 0) {
    return wrong.length > 0
      ? refuse('draft_saved_in_part', {
          isHead: true,
          faults: faultsOf(saving, text),
          ...nextOf(text, revision),
        })
      : null
  }
  const saves = await savesOf(saving)
  const last = saves.findLast(save => clashes.some(name => lastWriterOf([save], name)))
  const who = last?.personId === actor.personId ? 'you' : (last?.party ?? 'somebody')
  return refuse(showsClashes(input) ? 'draft_saved_meanwhile' : 'draft_clashes', {
    values: { who, when: momentText(actor.locale, last?.occurredAt ?? actor.now) },
    stands: Object.fromEntries(clashes.map(name => [name, texts[name] ?? ''])),
    ...nextOf(text, revision),
  })
}

/** All else that keeps it from being sent, when one wants to: told at once, not on the page after. */
function faultsOf({ actor, input, wrong, saved }: Saving, { answers }: Text): Record<string, string> {
  if (input.intent !== 'review') return {}
  const { missing } = completeContent(draftContentSchema.parse(answers), dayOf(actor.now), saved.asked)
  return Object.fromEntries(
    missing.flatMap(gap => (wrong.includes(gap.field) ? [] : [[gap.field, gapKey(gap)]])),
  )
}

const SAVED: OrderKind = 'order.saved'

export function savesOf({ reading, order }: Saving) {
  return reading.event.findMany({
    where: { orderId: order.id, kind: SAVED },
    orderBy: { position: 'asc' },
    select: { kind: true, facts: true, occurredAt: true, personId: true, party: true },
  })
}

const savedSelect = {
  partyDrafts: true,
  content: true,
  roundId: true,
  ...particularsSelect,
} as const satisfies Prisma.OrderSelect

type SavedRow = Prisma.OrderGetPayload<{ select: typeof savedSelect }> & {
  asked: z.output<typeof askedSchema>
}

const askedSchema = serviceContentSchema.pick({ mode: true, runsInRounds: true })

/** The draft as it stands now, and what its own revision of the service asks and answers. */
export async function savedRow(reading: Reading, id: string) {
  const select = { ...savedSelect, serviceRevision: { select: { content: true } } } as const
  const { serviceRevision, ...row } = await reading.order.findUniqueOrThrow({ where: { id }, select })
  const asked = askedSchema.parse(serviceRevision.content)
  return { ...row, asked, given: givenBy(asked) }
}
