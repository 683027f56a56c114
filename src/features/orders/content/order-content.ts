import { z } from 'zod'
import type { DeliveryMode } from '@/features/catalogue/service-kinds'
import { type ContentField, contentNames, shapeOf } from '@/features/orders/content/content-fields'
import { type PeriodFault, periodFaults, wishedFrom } from '@/features/orders/content/wished-period'
import type { Day } from '@/lib/dates'
import { type Party, parties } from '@/lib/party'
import { hasPersonNumber } from '@/lib/person-number'

/** The draft: each field may still be empty. */
export const draftContentSchema = z.object(shapeOf('draft'))
export type DraftContent = z.output<typeof draftContentSchema>

/** The latest text of each party that another replaced, by answer. It goes when the draft is sent or ends. */
const replacedTextsSchema = z.partialRecord(
  z.enum(parties),
  z.partialRecord(z.enum(contentNames), z.string()),
)
export type ReplacedTexts = z.output<typeof replacedTextsSchema>

const draftsByParty = Object.fromEntries(parties.map(party => [party, draftContentSchema.optional()]))
/** The draft as each party met it last: it wrote there, shared it, or was content with it. */
export const partyDraftsSchema = z.object({
  ...(draftsByParty as Record<Party, z.ZodOptional<typeof draftContentSchema>>),
  /** As it was shared: for one that has not met it since. */
  shared: draftContentSchema.optional(),
  replaced: replacedTextsSchema.optional(),
})
export type PartyDrafts = z.output<typeof partyDraftsSchema>

const sentShape = shapeOf('sent')
/** Content that can be sent. An effect needs a concrete need, a clear goal and a plan for the time after. */
const completeContentSchema = z.object({
  ...sentShape,
  periodFrom: sentShape.periodFrom.nullable(),
  periodTo: sentShape.periodTo.nullable(),
})
export type CompleteContent = z.output<typeof completeContentSchema>

/** A field that keeps a draft from being sent, and its fault. */
export type Gap = { field: ContentField; fault: 'empty' | PeriodFault | 'personNumber' }

type Asked = { runsInRounds: boolean; mode: DeliveryMode }

/**
 * The content, if it can be sent as it is on that day. Otherwise all that prevents it, in the order of the form.
 * A round has its day: what was wished before it was chosen is left out. So is a form that the service is not given in.
 */
export function completeContent(
  draft: DraftContent,
  today: Day,
  asked: Asked,
): { content: CompleteContent; missing: [] } | { content: null; missing: Gap[] } {
  const said = { ...draft, ...(asked.runsInRounds && noPeriod), ...givenBy(asked) }
  const parsed = completeContentSchema.safeParse(said)
  const missing = namesAskedBy(asked).flatMap(field => {
    const fault = faultOf(field, said, today)
    return fault ? [{ field, fault }] : []
  })
  return parsed.success && missing.length === 0
    ? { content: parsed.data, missing: [] }
    : { content: null, missing }
}

/** Each field by itself: one that is empty does not hide what is wrong with another. */
function faultOf(field: ContentField, draft: DraftContent, today: Day): Gap['fault'] | null {
  if (!isAnswered(draft, field)) return 'empty'
  if (hasPersonNumber(String(draft[field]))) return 'personNumber'
  if (field === 'place' && asksForPlace(draft) && draft.place === '') return 'empty'
  if (field !== 'periodFrom' && field !== 'periodTo') return null
  return periodFaults(draft, wishedFrom(today))[field]
}

/** The agreement, word for word: the draft together with its organisation, parties and service. */
export type SignedContent = CompleteContent & {
  service: { slug: string; name: string; revision: number }
  roundStartsOn: Day | null
  organisation: { name: string; organisationNumber: string }
  attachments: { name: string; sha256: string }[]
}

export const emptyDraft: DraftContent = draftContentSchema.parse({})

const noPeriod = { periodFrom: null, periodTo: null }

/** The answer that the service leaves no choice about: it is stated, not asked for. */
export function givenBy({ mode }: Pick<Asked, 'mode'>) {
  return mode === 'either' ? {} : { mode }
}

/** A round has its days and its place, and many a service its form. */
function namesAskedBy({ runsInRounds, mode }: Asked): ContentField[] {
  const needless: Partial<Record<ContentField, unknown>> = {
    ...(runsInRounds && { ...noPeriod, place: true }),
    ...givenBy({ mode }),
  }
  return contentNames.filter(name => !(name in needless))
}

/** The answer that asks for a place too. */
export const placeIsAskedBy = { field: 'mode', answer: 'on_site' } as const

function asksForPlace(draft: Pick<DraftContent, 'mode'>): boolean {
  return draft[placeIsAskedBy.field] === placeIsAskedBy.answer
}

/** The questions that such an order answers. A place is asked for only where one meets. */
export function askedFields(asked: Asked, draft: Pick<DraftContent, 'mode'>): ContentField[] {
  return namesAskedBy(asked).filter(name =>
    name === 'place' ? asksForPlace({ ...draft, ...givenBy(asked) }) : !isAnswered(emptyDraft, name),
  )
}

/** Those of them that this draft answers as it has to when it is sent. */
export function answeredFields(draft: DraftContent, today: Day, asked: Asked): ContentField[] {
  const said = { ...draft, ...givenBy(asked) }
  return askedFields(asked, said).filter(name => faultOf(name, said, today) === null)
}

function isAnswered(draft: DraftContent, field: ContentField): boolean {
  return sentShape[field].safeParse(draft[field]).success
}
