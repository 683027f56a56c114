import 'server-only'
import { headers } from 'next/headers'
import { paths } from '@/lib/paths'
import { sameSitePath } from '@/lib/same-site-path'

// On the workplace a done form leads to the next thing that waits, and not to its own page. The page says so once, to
// all its forms: `leadFormsTo` before they are drawn.

/** The name under which a form posts where it leads when it is done. */
export const ONWARD = 'onward'

/** By a request's headers, which a page and its forms share. */
const ways = new WeakMap<object, string>()

export async function leadFormsTo(path: string): Promise<void> {
  ways.set(await headers(), path)
}

export async function formsLeadTo(): Promise<string | undefined> {
  return ways.get(await headers())
}

/** The workplace's address that a form posted, with the word for the deed; else the action's own next page. */
export function onwardOr(next: string, posted: unknown): string {
  const path = sameSitePath(posted, next)
  if (!path.startsWith(`${paths.admin}?`)) return next
  const done = new URL(next, 'http://portal.invalid').searchParams.get('klart')
  return done ? `${path}&klart=${encodeURIComponent(done)}` : path
}
