import { z } from 'zod'
import { deliveryModes, measureKinds, serviceLevels } from '@/features/catalogue/service-kinds'
import { MOST_DAYS_AHEAD } from '@/lib/dates'
import { code, line, writing } from '@/lib/text-fields'

const LONGEST = { line: 200, text: 8000 }
const MOST_ROWS = 40
const LONGEST_OCCASION = 60 * 24 * 14
const MOST_IN_A_ROOM = 10_000

const text = writing(LONGEST.text)
  .nullish()
  .transform(value => value ?? '')
const provider = line(LONGEST.line)
  .nullish()
  .transform(value => value ?? '')
/** Chosen ones in the order that they are offered in, as the form posts them. */
const choices = <Choice extends string>(offered: readonly Choice[]) =>
  z
    .array(z.enum(offered))
    .overwrite(chosen => offered.filter(one => chosen.includes(one)))
    .default([])
const nothing = () => ({ sv: '', en: '' })
const localized = z.object({ sv: text, en: text }).default(nothing)
const wholeNumber = (least: number, most: number) =>
  z
    .number()
    .int()
    .min(least)
    .max(most)
    .nullish()
    .transform(value => value ?? null)
const rows = <Row extends z.ZodType>(row: Row) => z.array(row).max(MOST_ROWS).default([])

const occasionDraftSchema = z.object({
  key: code(60).regex(/^[a-z0-9-]{1,60}$/),
  title: localized,
  description: localized,
  minutes: wholeNumber(1, LONGEST_OCCASION),
  mode: z
    .enum(deliveryModes)
    .nullish()
    .transform(value => value ?? null),
  afterDays: wholeNumber(0, MOST_DAYS_AHEAD),
  mostParticipants: wholeNumber(1, MOST_IN_A_ROOM),
  perUnit: z.boolean().default(false),
  followsStart: z.boolean().default(false),
})

/** A service as it is being written, in the order of the editor. Any part may still be missing. */
export const serviceDraftSchema = z.object({
  name: localized,
  summary: localized,
  description: localized,
  suits: localized,
  /** One word or phrase on each line. */
  keywords: localized,
  gives: rows(localized),
  steps: rows(z.object({ title: localized, text: localized }).default(() => emptyStep())),
  needs: z
    .object({ people: localized, time: localized, room: localized })
    .default(() => ({ people: nothing(), time: nothing(), room: nothing() })),
  levels: choices(serviceLevels),
  kinds: choices(measureKinds),
  form: localized,
  duration: localized,
  mode: z
    .enum(deliveryModes)
    .nullish()
    .transform(value => value ?? null),
  provider,
  bring: localized,
  runsInRounds: z.boolean().default(false),
  selfLed: z.boolean().default(false),
  taster: z.boolean().default(false),
  countsUse: z.boolean().default(false),
  jointAttendance: z.boolean().default(false),
  jointAttendanceNote: localized,
  occasions: rows(occasionDraftSchema),
  questions: rows(z.object({ question: localized, answer: localized }).default(() => emptyQuestion())),
  examples: rows(
    z
      .object({
        about: localized,
        need: localized,
        goal: localized,
        planAfter: localized,
        partiesAgreed: z.boolean().default(false),
      })
      .default(() => emptyExample()),
  ),
  notes: text,
})
export type ServiceDraft = z.output<typeof serviceDraftSchema>

/** The parts that are lists of rows, which are added, moved and removed one by one. */
export const draftLists = ['gives', 'steps', 'occasions', 'questions', 'examples'] as const
export type DraftList = (typeof draftLists)[number]

// Fields that a later version of the portal keeps are carried along, even if this form does not show them.
const storedDraftSchema = serviceDraftSchema.loose()

/** A draft, or a published revision as the draft that grows out of it. */
export function readDraft(content: unknown): ServiceDraft {
  const { keywords, ...rest } = content as { keywords?: Record<'sv' | 'en', string | string[]> }
  const lined = keywords && { sv: linesOf(keywords.sv), en: linesOf(keywords.en) }
  return storedDraftSchema.parse({ ...rest, keywords: lined })
}

/** A published revision has a list of words. A draft has them as they are typed. */
function linesOf(words: string | string[]): string {
  return Array.isArray(words) ? words.join('\n') : words
}

/** The words of a text with one on each line. */
export function wordsOf(lines: string): string[] {
  return lines
    .split('\n')
    .map(word => word.trim())
    .filter(Boolean)
}

/** The first draft of a new service: its name, and one empty row where at least one is needed. */
export function newDraft(name: ServiceDraft['name']): ServiceDraft {
  const empty = serviceDraftSchema.parse({})
  return { ...empty, name, gives: [nothing()], steps: [emptyStep()], occasions: [emptyOccasion([])] }
}

export function emptyRow(list: DraftList, draft: ServiceDraft): ServiceDraft[DraftList][number] {
  if (list === 'gives') return nothing()
  if (list === 'steps') return emptyStep()
  if (list === 'questions') return emptyQuestion()
  return list === 'examples' ? emptyExample() : emptyOccasion(draft.occasions)
}

function emptyStep() {
  return { title: nothing(), text: nothing() }
}

function emptyQuestion() {
  return { question: nothing(), answer: nothing() }
}

function emptyExample() {
  return { about: nothing(), need: nothing(), goal: nothing(), planAfter: nothing(), partiesAgreed: false }
}

/** An occasion keeps its key through every revision, so the next one gets a key that is not taken. */
function emptyOccasion(others: readonly { key: string }[]): ServiceDraft['occasions'][number] {
  const taken = new Set(others.map(({ key }) => key))
  const numbers = Array.from({ length: others.length + 1 }, (_, index) => index + 1)
  const free = numbers.find(number => !taken.has(`occasion-${number}`)) ?? 1
  return {
    key: `occasion-${free}`,
    title: nothing(),
    description: nothing(),
    minutes: null,
    mode: null,
    afterDays: others.length === 0 ? 0 : null,
    mostParticipants: null,
    perUnit: false,
    followsStart: others.length > 0,
  }
}
