export type SignLevel = 'agenda_setting' | 'organisation' | 'group_individual'
export type SignKind = 'remedial' | 'preventive' | 'promotive' | 'developmental'

/** The compositions of each level, by the numbers of the services that they were made for. */
const forms: Record<SignLevel, number[]> = {
  agenda_setting: [0, 1, 6],
  organisation: [2, 3, 7, 9, 10, 11],
  group_individual: [4, 5, 8, 12, 13],
}

/** A service that came later gets a composition of its level's, seen in a mirror. */
export function compositionOf(level: SignLevel, number: number): { symbol: string; isMirrored: boolean } {
  const own = forms[level]
  if (own.includes(number)) return { symbol: `s${number}`, isMirrored: false }
  return { symbol: `s${own[number % own.length]}`, isMirrored: true }
}
