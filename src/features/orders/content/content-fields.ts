import { z } from 'zod'
import { cleanUnits } from '@/features/orders/content/units'
import { day, line, writing } from '@/lib/text-fields'

export const orderModes = ['on_site', 'digital', 'either'] as const
export const MOST_PARTICIPANTS = 100_000

const LONGEST = { line: 200, paragraph: 1000, writing: 4000 }

/**
 * The fields of the agreement, in the order shown. Each field knows its kind, and what it may be while it is
 * written and when it is sent.
 */
export const contentFields = {
  need: text('writing'),
  goal: text('writing'),
  planAfter: text('writing'),
  unit: text('line', cleanUnits),
  targetGroup: text('paragraph'),
  participants: filled('count', z.number().int().min(1).max(MOST_PARTICIPANTS)),
  periodFrom: filled('day', day()),
  periodTo: filled('day', day()),
  mode: filled('mode', z.enum(orderModes)),
  place: textOrNone('line'),
  safetyRepresentativeInformed: filled('yes_no', z.boolean()),
}

type Fields = typeof contentFields
export type ContentField = keyof Fields
/** The fields that are written at length: they come first, as texts of their own. */
export type Writing = { [F in ContentField]: Fields[F]['kind'] extends 'writing' ? F : never }[ContentField]

export const contentNames = Object.keys(contentFields) as ContentField[]
export const writings = contentNames.filter(isWriting)

export function isWriting(name: ContentField): name is Writing {
  return contentFields[name].kind === 'writing'
}

/** One schema for each field: for a draft, or for what is sent. */
export function shapeOf<Stage extends 'draft' | 'sent'>(stage: Stage) {
  const shape = contentNames.map(name => [name, contentFields[name][stage]])
  return Object.fromEntries(shape) as { [F in ContentField]: Fields[F][Stage] }
}

function text<Kind extends keyof typeof LONGEST>(kind: Kind, clean?: (text: string) => string) {
  const { draft, sent, longest } = textOrNone(kind, clean)
  return { kind, longest, draft, sent: sent.min(1) }
}

/** A text that may be left out in what is sent too. */
function textOrNone<Kind extends keyof typeof LONGEST>(kind: Kind, clean?: (text: string) => string) {
  const longest = LONGEST[kind]
  const typed = kind === 'line' ? line(longest) : writing(longest)
  const written = clean ? typed.overwrite(clean) : typed
  return { kind, longest, draft: written.default(''), sent: written }
}

/** A field that is null until it is filled in. */
function filled<Kind extends string, Schema extends z.ZodType>(kind: Kind, sent: Schema) {
  return { kind, draft: sent.nullish().transform(value => value ?? null), sent }
}
