import { z } from 'zod'
import { cleanText } from '@/lib/clean-text'

export const topics = [
  'stress',
  'sick_leave',
  'safety',
  'team',
  'change',
  'technology',
  'knowledge',
  'involve',
  'learning',
  'unsure',
] as const
export const stages = ['happened', 'noticed', 'prevent', 'improve'] as const
export const concerned = ['staff', 'group', 'everyone', 'parties'] as const
export const spans = ['hour', 'day', 'weeks', 'months'] as const
export const startings = ['soon', 'within_half_year', 'later'] as const

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(first, z.enum(values).optional()).catch(undefined)

export const LONGEST_NEED = 300

/** The need in the reader's own words. A text too long for an address is cut. */
const ownWords = z
  .preprocess(
    first,
    z.string().transform(text => [...cleanText(text).trim()].slice(0, LONGEST_NEED).join('') || undefined),
  )
  .optional()
  .catch(undefined)

const answersSchema = z.object({
  om: ownWords,
  behov: choice(topics),
  skede: choice(stages),
  vilka: choice(concerned),
  tid: choice(spans),
  nar: choice(startings),
})

/** The answers about the need, named as in the address. A question may be left without an answer. */
export type NeedAnswers = z.output<typeof answersSchema>
export type NeedQuestion = keyof NeedAnswers

/** The answers as the address says them. Other values are left out. */
export function answersFrom(search: Record<string, string | string[] | undefined>): NeedAnswers {
  return answersSchema.parse(search)
}

/** The answers as they follow along in an address: the reader's own words, and known ones. */
export function addressOf(answers: NeedAnswers): string {
  const given = Object.entries(answers).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return new URLSearchParams(given).toString()
}

export function hasAnswers(answers: NeedAnswers): boolean {
  return addressOf(answers) !== ''
}
