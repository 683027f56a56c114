import type { LocalizedText } from '@/lib/localized-text'

/** The group that a service is made for. */
export type GroupSize = { least: number; most: number }

const SWEDISH = 'två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ')
const ENGLISH = 'two three four five six seven eight nine ten eleven twelve'.split(' ')
const WORDS = new Map([
  ...[SWEDISH, ENGLISH].flatMap(words => words.map((word, index): [string, number] => [word, index + 2])),
  ...Object.entries({ femton: 15, tjugo: 20, trettio: 30, fifteen: 15, twenty: 20, thirty: 30 }),
])
const NUMBER = `(\\d+|${[...WORDS.keys()].join('|')})`
const SPAN = new RegExp(
  `(?<![\\p{L}\\d])${NUMBER}\\s*(?:[–-]|till|to)\\s*${NUMBER}\\s+(?:personer|deltagare|people|participants)`,
  'iu',
)

/** The group as the service's own text says it: "10–30 personer" or "four to six people". Null where it says none. */
export function groupSizeIn(people: LocalizedText): GroupSize | null {
  return sizeIn(people.sv) ?? sizeIn(people.en)
}

function sizeIn(text: string): GroupSize | null {
  const [, least, most] = SPAN.exec(text) ?? []
  return least && most ? { least: numberOf(least), most: numberOf(most) } : null
}

function numberOf(written: string): number {
  return WORDS.get(written.toLowerCase()) ?? Number(written)
}
