/** Numbers that are set aside for made-up people, but for those of the secretariat. */
const series = [
  { start: '031-390 06 ', from: 0 },
  { start: '040-628 04 ', from: 0 },
  { start: '08-465 004 ', from: 30 },
]
const numbers = series.flatMap(({ start, from }) =>
  Array.from({ length: 100 - from }, (_, index) => start + String(from + index).padStart(2, '0')),
)

/** Each organisation's contact has a number of its own: there are more of them than members. */
export function fictionalTelephone(organisationNumber: string): string {
  const body = Number(organisationNumber.replace('-', '').slice(3, 9))
  return numbers[Math.floor(body / 13) % numbers.length] ?? ''
}
