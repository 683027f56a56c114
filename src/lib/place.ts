import { ownUrl } from '@/lib/own-url'
import { withQuery } from '@/lib/with-query'

/** The name of a place on its page, in an address. */
const PLACE = 'stycke'

/** The change of what was sent, on the order's page. */
export const AMEND = 'andra'
/** The way back from a signature, on the order's page. */
export const TAKE_BACK = 'ta-tillbaka'
/** The changes by others in a draft, on the order's page. */
export const DRAFT_CHANGES = 'andringar'
/** The order's text, on its page. */
export const ORDER_TEXT = 'texten'
/** The receipt of a comment, at its question. */
export const COMMENTED = 'kommenterat'

/** The first comment on one of an order's texts, in the thread. */
export const commentsPlace = (field: string) => `om-${field}`

/** A fragment never reaches the server, and sign-in would lose it. So an address says its place in its query too. */
export function withPlace(page: string, place: string): string {
  return `${withQuery(page, PLACE, place)}#${place}`
}

/** The same way from its own page: the browser goes there at once, and what is typed stays. */
export function onPage(page: string, way: string): string {
  const [, place = ''] = way.split('#')
  return way === withPlace(page, place) ? `#${place}` : way
}

/** An address that has lost its fragment, at its place again. */
export function atPlace(path: string): string {
  const place = ownUrl(path).searchParams.get(PLACE)
  return place && !path.includes('#') && /^[\w-]+$/.test(place) ? `${path}#${place}` : path
}
