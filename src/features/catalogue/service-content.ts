import { z } from 'zod'
import { deliveryModes, measureKinds, serviceLevels } from '@/features/catalogue/service-kinds'
import { type LocalizedText, localizedTextSchema } from '@/lib/localized-text'

const SUMMARY_LENGTH = 160
const KEYWORD_LENGTH = 60
const MOST_KEYWORDS = 30
const MOST_EXAMPLES = 2

const sentence = z.string().trim().min(1)
const summarySchema = z.object({ sv: sentence.max(SUMMARY_LENGTH), en: sentence.max(SUMMARY_LENGTH) })

/** One occasion that every order of the service gets. */
export const occasionTemplateSchema = z.object({
  key: z.string().regex(/^[a-z0-9-]+$/),
  title: localizedTextSchema,
  description: localizedTextSchema,
  minutes: z.number().int().positive(),
  mode: z.enum(deliveryModes),
  afterDays: z.number().int().min(0).describe('Days after the first occasion'),
  perUnit: z.boolean(),
  followsStart: z.boolean().default(false).describe('Held after the first occasion, never before it'),
  mostParticipants: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('The most that the room or exhibition takes'),
})
export type OccasionTemplate = z.infer<typeof occasionTemplateSchema>

/**
 * A text out of an order that reached its goal, told to those who write the next one. It names no
 * organisation. Staff ask the parties for their yes, and it is kept with the text.
 */
export const writtenExampleSchema = z.object({
  about: localizedTextSchema,
  need: localizedTextSchema,
  goal: localizedTextSchema,
  planAfter: localizedTextSchema,
  partiesAgreed: z.literal(true),
})
export type WrittenExample = z.infer<typeof writtenExampleSchema>

const keywords = z.array(sentence.max(KEYWORD_LENGTH)).max(MOST_KEYWORDS)

/** The content of one published revision of a service. Paragraphs are parted by a blank line. */
export const serviceContentSchema = z.object({
  name: localizedTextSchema,
  summary: summarySchema,
  // Words that people use for the need when they search. Never shown.
  keywords: z.object({ sv: keywords, en: keywords }).optional(),
  description: localizedTextSchema,
  suits: localizedTextSchema,
  gives: z.array(localizedTextSchema).min(1).max(6),
  needs: z.object({ people: localizedTextSchema, time: localizedTextSchema, room: localizedTextSchema }),
  steps: z.array(z.object({ title: localizedTextSchema, text: localizedTextSchema })).min(1),
  form: localizedTextSchema,
  duration: localizedTextSchema,
  levels: z.array(z.enum(serviceLevels)).min(1),
  kinds: z.array(z.enum(measureKinds)).min(1),
  mode: z.enum(deliveryModes),
  provider: z.string().nullable(),
  occasions: z
    .array(occasionTemplateSchema)
    .min(1)
    .refine(haveUniqueKeys, 'occasion_keys_repeat')
    .describe('The delivery template: what every order gets'),
  // Told to the deliverer alone.
  bring: localizedTextSchema.optional().describe('What the deliverer brings to an occasion'),
  runsInRounds: z.boolean(),
  selfLed: z.boolean(),
  jointAttendance: z.boolean().describe('Given only when employer and unions are there'),
  jointAttendanceNote: localizedTextSchema.optional(),
  taster: z.boolean(),
  countsUse: z
    .boolean()
    .describe(
      'A tool that is counted by use: an organisation is on its way after the order, connected in use',
    ),
  questions: z.array(z.object({ question: localizedTextSchema, answer: localizedTextSchema })),
  // Shown to those who write an order, and to nobody else.
  examples: z.array(writtenExampleSchema).max(MOST_EXAMPLES).optional(),
  notes: z.string().nullable(),
})
export type ServiceContent = z.infer<typeof serviceContentSchema>

/** The parts that a list shows of a service. Reading the rest of a revision costs more than the row. */
export const serviceFaceSchema = serviceContentSchema
  .pick({ name: true, levels: true, kinds: true, runsInRounds: true, mode: true, provider: true })
  .extend({ bring: localizedTextSchema.nullable(), people: localizedTextSchema, isPerUnit: z.boolean() })

const inShortSchema = serviceContentSchema.pick({ form: true, duration: true })

/** In few words what one gets: its form, and how much of it. */
export function serviceInShort(content: unknown): LocalizedText {
  const { form, duration } = inShortSchema.parse(content)
  return { sv: `${form.sv} · ${duration.sv}`, en: `${form.en} · ${duration.en}` }
}

const namedSchema = serviceContentSchema.pick({ name: true })

/** The service's name alone, out of a revision's content: a list needs no more of it. */
export function serviceNameIn(content: unknown): LocalizedText {
  return namedSchema.parse(content).name
}

function haveUniqueKeys(occasions: { key: string }[]): boolean {
  return new Set(occasions.map(occasion => occasion.key)).size === occasions.length
}
