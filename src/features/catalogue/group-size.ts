import type { LocalizedText } from '@/lib/localized-text'

/** The group that a service is made for. */
export type GroupSize = { least: number; most: number }

const IN_FIGURES = /(\d+)\s*[–-]\s*(\d+)\s+(?:personer|deltagare)/iu

/** The group as the service's own text says it in figures: "10–30 personer". Null where the text says none. */
export function groupSizeIn(people: LocalizedText): GroupSize | null {
  const [, least, most] = IN_FIGURES.exec(people.sv) ?? []
  return least && most ? { least: Number(least), most: Number(most) } : null
}
