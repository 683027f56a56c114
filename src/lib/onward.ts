import 'server-only'
import { headers } from 'next/headers'
import { currentExchange } from '@/lib/exchange'
import { ANYWAY } from '@/lib/form-state'
import type { Address } from '@/lib/list-filter'
import { ownUrl, ownUrlIn } from '@/lib/own-url'
import { paths } from '@/lib/paths'
import { sameSitePath } from '@/lib/same-site-path'
import { withQuery } from '@/lib/with-query'

// On the workplace a done form leads to the next thing that waits, and not to its own page. The page says so once, to
// all its forms: `leadFormsTo` before they are drawn. A page that is opened from there has the same in its address.

/** The name under which a form posts where it leads when it is done. */
export const ONWARD = 'onward'
/** The same in an address. */
export const ONWARD_IN_ADDRESS = 'vidare'

/** By a request's headers, which a page and its forms share. */
const ways = new WeakMap<object, string>()

export async function leadFormsTo(path: string): Promise<void> {
  ways.set(await headers(), path)
}

export async function formsLeadTo(): Promise<string | undefined> {
  return ways.get(await headers()) ?? wayIn(currentExchange()?.request.url)
}

/** The way back to the workplace that a page was opened with. */
export function wayIn(address = ''): string | undefined {
  const path = sameSitePath(ownUrlIn(address)?.searchParams.get(ONWARD_IN_ADDRESS), '')
  return isWorkplace(path) ? path : undefined
}

/** A page's address, with the way that the forms there lead to. */
export function withWay(path: string, way: string | undefined): string {
  return way ? withQuery(path, ONWARD_IN_ADDRESS, way) : path
}

/** The workplace's address that a form posted, with the word for the deed; else the action's own next page. */
export function onwardOr(next: string, posted: unknown): string {
  const way = sameSitePath(posted, next)
  if (!isWorkplace(way)) return next
  const path = askedAgain(way)
  const { searchParams, pathname } = ownUrl(next)
  const done = searchParams.get('klart')
  if (!done) return path
  const page = pathname === paths.admin ? '' : `&${PAGE_OF_DEED}=${encodeURIComponent(pathname)}`
  const former = searchParams.get(FORMER_OWNER)
  const owner = former ? `&${FORMER_OWNER}=${encodeURIComponent(former)}` : ''
  return `${path}&klart=${encodeURIComponent(done)}${page}${owner}`
}

/** The name in the workplace's address of the one from whom something was taken over. A press gives it back. */
export const FORMER_OWNER = 'fran'

export function formerOwnerIn({ [FORMER_OWNER]: former }: Address): string | undefined {
  return typeof former === 'string' ? former : undefined
}

/** The name in the workplace's address of the page that shows the last deed. It is the action's own next page. */
const PAGE_OF_DEED = 'vid'

export function pageOfDeed({ [PAGE_OF_DEED]: page }: Address): string | undefined {
  return sameSitePath(page, '') || undefined
}

/** The duty that a posted form is of, as its way onward says. With it the colleague whom its reader passes by. */
export function dutyOf(posted: unknown): { name: string; anyway: string | null } | null {
  const path = sameSitePath(posted, '')
  if (!isWorkplace(path)) return null
  const { searchParams } = ownUrl(path)
  const name = searchParams.get('efter')
  return name ? { name, anyway: searchParams.get(ANYWAY) } : null
}

/** A colleague is passed by for one deed, and not for those that come after it. */
function askedAgain(path: string): string {
  const { pathname, searchParams } = ownUrl(path)
  if (!searchParams.has(ANYWAY)) return path
  searchParams.delete(ANYWAY)
  return `${pathname}?${searchParams}`
}

const isWorkplace = (path: string) => path.startsWith(`${paths.admin}?`)
