import { z } from 'zod'
import { type Day, isDay } from '@/lib/dates'

export const orderModes = ['on_site', 'digital', 'either'] as const

const LONGEST = { line: 200, paragraph: 1000, text: 4000 }
export const MOST_PARTICIPANTS = 100_000

const day = z.string().refine(isDay, { params: { explain: 'date' } })
const line = z.string().trim().max(LONGEST.line)
const paragraph = z.string().trim().max(LONGEST.paragraph)
const text = z.string().trim().max(LONGEST.text)
const participants = z.number().int().min(1).max(MOST_PARTICIPANTS)

/** What is being written: each field may still be empty. */
export const draftContentSchema = z.object({
  unit: line.default(''),
  need: text.default(''),
  goal: text.default(''),
  planAfter: text.default(''),
  targetGroup: paragraph.default(''),
  participants: participants.nullish().transform(value => value ?? null),
  periodFrom: day.nullish().transform(value => value ?? null),
  periodTo: day.nullish().transform(value => value ?? null),
  mode: z
    .enum(orderModes)
    .nullish()
    .transform(value => value ?? null),
  place: line.default(''),
  safetyRepresentativeInformed: z.boolean().default(false),
})
export type DraftContent = z.output<typeof draftContentSchema>

/** What can be sent: an effect needs a concrete need, a clear goal and a plan for the time after. */
const completeContentSchema = z
  .object({
    unit: line.min(1),
    need: text.min(1),
    goal: text.min(1),
    planAfter: text.min(1),
    targetGroup: paragraph.min(1),
    participants,
    periodFrom: day,
    periodTo: day,
    mode: z.enum(orderModes),
    place: line,
    safetyRepresentativeInformed: z.boolean(),
  })
  .refine(content => content.periodFrom <= content.periodTo, {
    path: ['periodTo'],
    params: { explain: 'periodOrder' },
  })
  .refine(content => content.mode !== 'on_site' || content.place !== '', { path: ['place'] })
export type CompleteContent = z.output<typeof completeContentSchema>

export type ContentField = keyof DraftContent

/** The content when it can be sent as it is on that day; otherwise the fields that stand in the way. */
export function completeContent(
  draft: DraftContent,
  today: Day,
): { content: CompleteContent; missing: [] } | { content: null; missing: ContentField[] } {
  const parsed = completeContentSchema.safeParse(draft)
  const missing = new Set((parsed.error?.issues ?? []).map(issue => issue.path[0] as ContentField))
  if (draft.periodTo && draft.periodTo < today) missing.add('periodTo')
  return parsed.success && missing.size === 0
    ? { content: parsed.data, missing: [] }
    : { content: null, missing: [...missing] }
}

/** What the parties agree on, word for word: the draft together with whose it is and which service. */
export type SignedContent = CompleteContent & {
  service: { slug: string; name: string; revision: number }
  roundStartsOn: Day | null
  organisation: { name: string; organisationNumber: string }
  attachments: { name: string; sha256: string }[]
}

export const emptyDraft: DraftContent = draftContentSchema.parse({})
