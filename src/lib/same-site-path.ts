import { ownUrlIn } from '@/lib/own-url'
import { paths } from '@/lib/paths'
import { atPlace } from '@/lib/place'

// No page of ours has a longer address. Servers on the way refuse one that is much longer.
const LONGEST_PATH = 2000

/** The path when it leads to a place on this site, else `otherwise`: never an address elsewhere. */
export function sameSitePath(wanted: unknown, otherwise: string): string {
  if (typeof wanted !== 'string' || wanted.length > LONGEST_PATH) return otherwise
  if (!/^\/(?![/\\])[\x20-\x5b\x5d-\x7e]*$/.test(wanted)) return otherwise
  const url = ownUrlIn(wanted)
  // The parser resolves dots; what is left may begin with two slashes, which names a host.
  if (!url || url.pathname.startsWith('//')) return otherwise
  return url.pathname + url.search + url.hash
}

/** Where to go on after signing in: the page that was asked for, else the overview. */
export function pathAfterSignIn(wanted: unknown): string {
  const path = atPlace(sameSitePath(wanted, paths.overview))
  return /^\/(api|logga-in(?!\/pa-nytt)|logga-ut|sprak)(\/|\?|#|$)/.test(path) ? paths.overview : path
}
