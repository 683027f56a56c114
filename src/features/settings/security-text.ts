import type { Contact } from '@/features/settings/rules'

type Known = { contact: Contact | null; site: string; now: Date }

/** Within a year, and the same for a whole month, so that copies of the text are alike. */
const MONTHS_GOOD = 6

/** The file of RFC 9116. Until an admin has said a contact, the portal's own pages lead to one. */
export function securityText({ contact, site, now }: Known): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + MONTHS_GOOD, 1))
  const lines = [
    `Contact: ${contact ? `mailto:${contact.email}` : `${site}/`}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: sv, en',
    `Canonical: ${site}/.well-known/security.txt`,
  ]
  return `${lines.join('\n')}\n`
}
