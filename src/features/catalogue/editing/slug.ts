const LONGEST_SLUG = 60
/** The page for a new service has this word in the staff's addresses. */
const RESERVED = 'ny'

/** A name as it stands in an address: lower case a to z, digits and hyphens. */
export function slugFrom(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, '')
}

export function isSlug(text: string): boolean {
  return text === slugFrom(text) && text !== '' && text !== RESERVED
}
