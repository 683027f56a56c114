import { expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { InboxFilter, type InboxFilterProps } from '@/features/notifications/outbox/components/inbox-list'
import { inboxFor } from '@/features/notifications/outbox/rules'
import { markupOf } from '../../support/markup'

const drawn = (filter: InboxFilterProps) => markupOf(<InboxFilter {...filter} />)

it('opens at the own address of one who is signed in, and at all for a guest', () => {
  const seko = { role: 'party', email: 'seko@example.org' } as Actor
  const guest = { role: 'anonymous' } as Actor
  expect(inboxFor(seko, undefined).receiver).toBe('seko@example.org')
  expect(inboxFor(seko, '').receiver).toBe('')
  expect(inboxFor(seko, 'hr@example.org').receiver).toBe('hr@example.org')
  expect(inboxFor(guest, undefined).receiver).toBeUndefined()
})

it('one press leads to all addresses from a single one, which is chosen though it has had no mail', () => {
  const own = 'seko@example.org'
  const one = drawn({ receivers: ['hr@example.org'], receiver: own, own })
  expect(one).toMatch(/<a [^>]*href="\/demo\/inkorg\?till="[^>]*>Alla adresser</)
  expect(one).toContain(`<option value="${own}" selected="">`)
  expect(drawn({ receivers: [own], receiver: '', own })).not.toContain('<a ')
})
