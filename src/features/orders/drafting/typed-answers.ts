import { periodFaults, type WishedSpan } from '@/features/orders/content/wished-period'
import { isBegun } from '@/features/orders/drafting/few-words'
import { numberIn } from '@/lib/number-text'
import { hasPersonNumber } from '@/lib/person-number'

export type Judged = {
  /** The fields that have to be answered. */
  asked: string[]
  /** One that has to be answered too, once another answer asks for it. */
  askedToo: { name: string; by: { field: string; answer: string } } | null
  /** The one that is a number: a word is no answer. */
  count: { name: string; most: number }
  /** The days that the wished period lies within. */
  period: WishedSpan
  /** Those that are written at length. */
  atLength: string[]
}

export type Answers = { filled: string[]; begun: string[]; all: number }

/** The same rule as sending has, of what is typed. */
export function answersIn(
  typed: FormData,
  { asked, askedToo, count, period, atLength }: Judged,
): Answers & { lacking: string[] } {
  const said = (name: string) => String(typed.get(name) ?? '').trim()
  const asksToo = askedToo && said(askedToo.by.field) === askedToo.by.answer
  const names = asksToo ? [...asked, askedToo.name] : asked
  const days = { periodFrom: said('periodFrom'), periodTo: said('periodTo') }
  const faults: Record<string, unknown> = periodFaults(days, period)
  const isWrong = (name: string) =>
    hasPersonNumber(said(name)) ||
    Boolean(faults[name]) ||
    (name === count.name && !isCount(said(name), count.most))
  const filled = names.filter(name => said(name) !== '' && !isWrong(name))
  const begun = atLength.filter(name => isBegun(said(name)))
  return { filled, begun, all: names.length, lacking: names.filter(name => !filled.includes(name)) }
}

function isCount(text: string, most: number): boolean {
  const count = numberIn(text) ?? 0
  return count >= 1 && count <= most
}
