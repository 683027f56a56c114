import { expect, it } from 'vitest'
import { securityText } from '@/features/settings/security-text'

const site = 'https://portal.example.se'
const now = new Date('2026-11-28T12:00:00Z')
const contact = { email: 'kansli@example.se', telephone: '08-1', hours: { sv: '', en: '' } }

it('names the contact that an admin has set, or the portal, and ends within a year', () => {
  const lines = securityText({ contact, site, now }).split('\n')
  expect(lines).toContain('Contact: mailto:kansli@example.se')
  expect(lines).toContain('Expires: 2027-05-01T00:00:00.000Z')
  expect(lines).toContain(`Canonical: ${site}/.well-known/security.txt`)
  expect(securityText({ contact: null, site, now })).toContain(`Contact: ${site}/\n`)
})
