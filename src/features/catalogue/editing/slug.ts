import { slugOf } from '@/lib/slug'

const LONGEST_SLUG = 60
/** The page for a new service has this word in the staff's addresses. */
const RESERVED = 'ny'

/** A service's name as it stands in its address. */
export function slugFrom(name: string): string {
  return slugOf(name).slice(0, LONGEST_SLUG).replace(/-$/, '')
}

export function isSlug(text: string): boolean {
  return text === slugFrom(text) && text !== '' && text !== RESERVED
}
