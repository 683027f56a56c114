import { expect, it } from 'vitest'
import { allKinds, nounOf } from '@/features/event-log/kinds'
import { subjectOf } from '@/features/event-log/subject'
import { allHappenings } from '@/features/notifications/all-happenings'
import { PROGRAMME_CHAIN } from '@/lib/events'

const facts = { role: 'reader', of: 'members', page: '/admin/avrop', task: 'notify', party: 'seko' }
const found = {
  service: { sv: 'Tjänsten', en: 'The service' },
  slug: 'tjansten',
  roundId: 'r',
  startsOn: '2021-09-23',
  interestId: 'i',
  importId: 'f',
  fileName: 'medlemmar.csv',
  mail: 'Ett mejl',
  personId: 'p',
  person: 'Nora Ny',
  staffRole: 'reader',
}
const reader = { locale: 'sv', isAdmin: true }

/** Their rows lead to an order or an organisation already. */
const leadThere = ['order', 'occasion', 'delivery', 'member']
/** Of the portal as a whole: their own words say all. */
const saidByWords = (kind: string) =>
  nounOf(kind) === 'setting' && !('party' in allHappenings[kind as 'setting.notice_address_asked'].facts)
const abouts = allKinds.filter(kind => !leadThere.includes(nounOf(kind)) && !saidByWords(kind))

it.each(abouts)('%s says what it is about, and leads there', kind => {
  const subject = subjectOf(reader, { kind, chainId: PROGRAMME_CHAIN, facts, found })
  expect(subject?.page).toMatch(/^\/admin\//)
})

it('a person’s page is for admins, and what is gone leads nowhere', () => {
  const gone = Object.fromEntries(Object.keys(found).map(key => [key, null]))
  const about = (kind: string, rows: object) =>
    subjectOf(
      { ...reader, isAdmin: false },
      { kind, chainId: PROGRAMME_CHAIN, facts: { slug: 'x' }, found: rows },
    )
  expect(about('account.added', found)).toMatchObject({ name: 'Nora Ny', page: null })
  expect(about('service.draft_discarded', gone)).toEqual({ of: 'service', name: 'x', page: null })
  expect(about('round.opened', gone)).toBeNull()
})
