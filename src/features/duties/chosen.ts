/** The form that the boxes of the list's rows belong to. It stands alone, as the browser needs no more. */
export const CHOSEN = 'valda'

/** The name in the workplace's address of the rows that are ticked from the start. */
export const TICKED = 'vald'

/** Only to read an address by. */
export const SITE = 'http://portal.invalid'

/** The same address with these rows ticked, and no others. */
export function withTicks(address: string, ticked: readonly string[] = []): string {
  const { pathname, searchParams } = new URL(address, SITE)
  searchParams.delete(TICKED)
  for (const name of ticked) searchParams.append(TICKED, name)
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}
