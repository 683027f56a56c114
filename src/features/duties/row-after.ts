/** The place of the row that a step leads to. Where none is open, the first one; null past either end. */
export function rowAfter(at: number, by: 1 | -1, count: number): number | null {
  const next = at < 0 ? 0 : at + by
  return next >= 0 && next < count ? next : null
}
