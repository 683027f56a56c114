import { createTranslator } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import type { StaffActor } from '@/auth/actor'
import { DeedNotice } from '@/features/duties/components/deed-notice'
import type { DutySubject } from '@/features/duties/subject-queries'
import { type Done, withDone } from '@/lib/done'
import { messagesIn } from '@/messages/messages'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

const known = vi.hoisted(() => ({ subject: {} as object }))
vi.mock('@/features/duties/subject-queries', () => ({ getDutySubject: async () => known.subject }))
vi.mock('@/features/duties/components/owner-form', () => ({ OwnerForm: () => null }))
vi.mock('next-intl/server', () => ({
  getLocale: async () => 'sv',
  getTranslations: async (namespace: 'duties.done') =>
    createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace }),
}))

const subject: DutySubject = { organisation: 'Solenergimyndigheten', service: null }
const half = { sv: 'Halvdag', en: 'Half day' }

describeInZones('the notice of a deed', () => {
  it.each<[Done, Partial<DutySubject>, string]>([
    ['attested', {}, 'Intygat: Solenergimyndigheten. Det gäller när en kollega har bekräftat det.'],
    [
      'times_proposed',
      { proposed: { title: half, answerBy: '2021-05-10' } },
      'Tider för ”Halvdag” är föreslagna: Solenergimyndigheten. Parterna svarar senast 10 maj 2021.',
    ],
    [
      'handed_over',
      { holders: { to: 'Ulla', from: 'Nils' } },
      'Ulla är tillfrågad i stället för Nils: Solenergimyndigheten.',
    ],
    [
      'moved',
      {
        holders: { to: 'Ulla', from: 'Nils' },
        occasion: { title: half, startsAt: new Date('2021-05-10T07:00:00Z'), isMoved: true },
      },
      'Ulla är tillfrågad i stället för Nils: Solenergimyndigheten.',
    ],
    ['handed_over', { holders: { to: 'Ulla', from: null } }, 'Ulla är tillfrågad: Solenergimyndigheten.'],
    [
      'request_granted',
      { invited: { name: 'Ada Ek', waits: false } },
      'Ada Ek är inbjuden: Solenergimyndigheten. Ada Ek får en länk med mejl. Behörigheten börjar gälla när Ada Ek har tackat ja.',
    ],
    [
      'invitation_waits',
      { invited: { name: 'Ada Ek', waits: true } },
      'Inbjudan av Ada Ek är sparad och väntar på en kollega: Solenergimyndigheten. Mejlet går när en kollega har bekräftat inbjudan.',
    ],
    ['attestation_confirmed', {}, 'Intyget är bekräftat: Solenergimyndigheten.'],
  ])('what others have to do after a deed is said of it: %s', async (done, more, told) => {
    known.subject = { ...subject, ...more }
    const klart = new URLSearchParams(withDone('', done).slice(1)).get('klart') ?? ''
    const asked = { klart, efter: 'unclear.o.seko' }
    const filter = { page: 1, after: asked.efter }
    const notice = await DeedNotice({ actor: {} as StaffActor, asked, filter, open: null })
    const text = wordsOf(renderToStaticMarkup(notice))
    expect(text).toBe(`${told} Inget mer väntar i listan.`)
  })
})
