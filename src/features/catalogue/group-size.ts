import type { LocalizedText } from '@/lib/localized-text'

/** The group that a service is made for. */
export type GroupSize = { least: number; most: number }

const WORDS: Record<string, number> = {
  ...{ två: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, åtta: 8, nio: 9, tio: 10, elva: 11, tolv: 12 },
  ...{
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  ...{ femton: 15, tjugo: 20, trettio: 30, fifteen: 15, twenty: 20, thirty: 30 },
}
const NUMBER = `(\\d+|${Object.keys(WORDS).join('|')})`
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
  return WORDS[written.toLowerCase()] ?? Number(written)
}
