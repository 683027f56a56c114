import { z } from 'zod'
import { cleanLine, cleanText } from '@/lib/clean-text'
import { isDay } from '@/lib/dates'

// The kinds of text that a form may ask for. Each cleans what was typed and says how long it may be. The one door
// for forms takes no other text, so no field can be forgotten.

/** The things that a text can be asked for. An empty field says it. */
const asked = [
  'change',
  'reason',
  'message',
  'note',
  'need',
  'evidence',
  'fault',
  'whyCancelled',
  'whyCorrected',
  'whyDismissed',
] as const
type Asked = (typeof asked)[number]

export type TextKind =
  | 'line'
  | 'name'
  | 'organisation'
  | 'writing'
  | Asked
  | 'code'
  | 'service'
  | 'address'
  | 'day'
  | 'telephone'

const kinds = z.registry<{ kind: TextKind }>()
const LONGEST_ADDRESS = 254
const LONGEST_DAY = 40
const LONGEST_SLUG = 100
export const LONGEST_TELEPHONE = 40
/** An extension is short, and the longest number of the world has fifteen digits (E.164). */
const DIGITS = { least: 5, most: 15 }

/** One line, such as a title or a place. `asks`: for anything, or for the name of an organisation. */
export function line(longest: number, asks: 'line' | 'organisation' = 'line'): z.ZodString {
  return ofKind(asks, z.string().overwrite(cleanLine).max(longest))
}

/** The name of somebody or something: one line with a letter in it. */
export function properName(longest: number): z.ZodString {
  const named = z
    .string()
    .overwrite(cleanLine)
    .min(1, { abort: true })
    .max(longest)
    .refine(text => /\p{L}/u.test(text), { params: { explain: 'nameOfLetters' } })
  return ofKind('name', named)
}

/** A text of many lines, which may be left out. */
export function writing(longest: number): z.ZodString {
  return ofKind('writing', textOf(longest))
}

/** A text of many lines that has to be written. `asks`: for what. */
export function askedText(longest: number, asks: Asked): z.ZodString {
  const isWritten = (text: string) => text !== ''
  return ofKind(asks, textOf(longest).refine(isWritten, { params: { explain: `required.${asks}` } }))
}

function textOf(longest: number): z.ZodString {
  return z
    .string()
    .overwrite(text => cleanText(text).trim())
    .max(longest)
}

/** A service by its name in addresses. It is chosen, not written. */
export function serviceSlug(): z.ZodString {
  return code(LONGEST_SLUG, 'service').min(1)
}

/** A text for programs, such as a key, a day or a path. It has no blanks. */
export function code(longest: number, asks: 'code' | 'service' = 'code'): z.ZodString {
  return ofKind(
    asks,
    z
      .string()
      .overwrite(text => cleanLine(text).replaceAll(' ', ''))
      .max(longest),
  )
}

/** A day that exists, such as 2026-09-23. */
export function day(): z.ZodString {
  return ofKind('day', code(LONGEST_DAY).refine(isDay, { params: { explain: 'date' } }))
}

/** A day that is no slip of the hand. It is of our time, or of a longer past where `earliest` says so. */
export function dayOfOurTime(earliest = '2000-01-01'): z.ZodString {
  return day().refine(text => text >= earliest && text < '2100-01-01', { params: { explain: 'date' } })
}

/** An address for mail, in small letters. */
export function mailAddress(longest = LONGEST_ADDRESS) {
  const typed = z.string().overwrite(text => cleanLine(text).toLowerCase())
  return ofKind('address', typed.max(longest)).pipe(z.email())
}

/** A telephone number as people write it: '08-123 45 67', '+46 (0)8 123 45 67'. Nothing but blanks is none. */
export function telephone(): z.ZodString {
  const typed = z.string().overwrite(cleanLine).max(LONGEST_TELEPHONE)
  return ofKind('telephone', typed.refine(isTelephone, { params: { explain: 'telephone' } }))
}

function isTelephone(text: string): boolean {
  const { length } = text.replaceAll(/\D/g, '')
  return (
    text === '' || (/^[+\d(][\d\s()./–-]*$/.test(text) && length >= DIGITS.least && length <= DIGITS.most)
  )
}

/** Whether a form may ask for this text. It is of a kind, or of a format that rules each character. */
export function isBoundText(schema: z.core.$ZodString): boolean {
  return kindOf(schema) !== undefined || 'format' in schema._zod.def
}

const FREE: readonly (TextKind | undefined)[] = ['line', 'name', 'organisation', 'writing', ...asked]

/** Whether people write in it what they like. */
export function isFreeText(schema: z.core.$ZodType): boolean {
  return FREE.includes(kindOf(schema))
}

export function kindOf(schema: z.core.$ZodType): TextKind | undefined {
  return kinds.get(schema)?.kind
}

function ofKind<Schema extends z.ZodString>(kind: TextKind, schema: Schema): Schema {
  kinds.add(schema, { kind })
  return schema
}
