import { expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import type { WaitingOrder } from '@/features/orders/lists/waiting-queries'
import { SignBy } from '@/features/orders/signing/components/sign-by'
import { paths } from '@/lib/paths'
import { aWaitingOrder, drawn, drawnRows } from '../../support/waiting-rows'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')
const someone = {
  now,
  locale: 'sv' as const,
  personId: 'p',
  name: 'Sam Holm',
  email: 's@example.test',
  assurance: 'demo' as const,
  signedInAt: now,
  sessionId: null,
}
const employer = makeActor({
  ...someone,
  role: 'party',
  party: 'employer',
  mandateId: 'm',
  canSign: true,
  organisation: { id: 'one', name: 'Vattenledsverket' },
})

const staff = makeActor({ ...someone, role: 'staff' })

describeInZones('the row of an order', () => {
  it('the day before it, one who has signed reads whose last day it is above the rest, and nothing longer', () => {
    const of = (deadlineOn: string, awaited: WaitingOrder['awaited']) =>
      drawnRows(employer, [
        { ...anOwnOrder(1), status: 'awaiting_signatures', deadlineOn: new Date(deadlineOn), awaited },
      ])
    const tomorrow = of('2021-06-18', ['seko'])
    expect(tomorrow).toMatch(/Seko ska signera senast i morgon\..*Avrop 1\./)
    expect(tomorrow).not.toContain('Efter den dagen')
    expect(of('2021-06-17', ['saco_s', 'seko'])).toContain('Saco-S och Seko ska signera i dag.')
    expect(of('2021-06-19', ['seko'])).toContain('Sista dagen att signera är 19 juni 2021.')
    expect(of('2021-06-18', ['employer', 'seko'])).toContain('Signera senast i morgon, 18 juni 2021.')
  })

  it('the order’s own page explains who may sign after its last day', () => {
    const of = (deadlineOn: string, reader: SignedInActor) => {
      const order = { ...anOwnOrder(1), status: 'awaiting_signatures', deadlineOn: new Date(deadlineOn) }
      const asked = { ...order, awaited: ['employer', 'seko'] } as WaitingOrder
      return drawn(<SignBy order={asked} reader={reader} isExplained />)
    }
    expect(of('2021-06-18', staff)).toMatch(
      /Arbetsgivaren och Seko ska signera senast i morgon\..*Efter den dagen kan arbetsgivaren och Seko fortfarande/,
    )
    expect(of('2021-06-16', staff)).toContain('Arbetsgivaren och Seko kan signera tills')
    expect(of('2021-06-16', employer)).toContain('Ni kan signera tills')
  })

  it('an own draft that is shared unfinished says how much is there, and is written on', () => {
    const draft = { ...anOwnOrder(1), status: 'draft', sharedAt: now } as const
    const of = (answered: WaitingOrder['answered'], more: Partial<WaitingOrder> = {}) =>
      drawnRows(employer, [{ ...draft, answered, ...more }])
    expect(of({ done: 3, all: 9 })).toContain('<p>3 av 9 fält är ifyllda.</p>')
    expect(of({ done: 3, all: 9 })).toMatch(/href="\/avrop\/order-1\/redigera"/)
    expect(of(null)).not.toContain('fält är ifyllda')
    // A finished one is sent, once what is new in it is read.
    const finished = { done: 9, all: 9 }
    expect(of(finished)).toMatch(/href="\/avrop\/order-1\/skicka"[^>]*>Granska och skicka/)
    const changed: WaitingOrder['changed'] = [
      { party: 'saco_s', fields: ['goal'] },
      { party: 'seko', fields: ['need', 'goal', 'unit'] },
    ]
    const read = of(finished, { changed })
    expect(read).toMatch(/href="\/avrop\/order-1\/redigera"[^>]*>Fortsätt skriva/)
    expect(read).toMatch(/Saco-S<\/span> ändrade ”Målet”\..*Seko ändrade 3 fält\./)
  })

  it('another’s question has a press beside that of the step, or in its place', () => {
    const asked = { audience: 'parties', question: null, party: 'seko', body: 'Går det i maj?' } as const
    const presses = (more: Partial<WaitingOrder>) => {
      const drawn = drawnRows(employer, [{ ...anOwnOrder(1), ...more }])
      const links = [...drawn.matchAll(/<a ([^>]*class="button[^>]*)>([^<]*)/g)]
      return links.map(([, link, label]) => `${label} ${/href="([^"]*)"/.exec(link ?? '')?.[1]}`)
    }
    const way = `Svara ${paths.answer('order-1', 'parties').replaceAll('&', '&amp;')}`
    const returned = { status: 'returned', sentAt: now } as const
    expect(presses({ status: 'awaiting_signatures', awaited: ['employer'], asked })).toEqual([
      'Läs och signera /avrop/order-1/signera',
      way,
    ])
    expect(presses({ ...returned, asked })).toEqual(['Skriv version 2 /avrop/order-1/redigera', way])
    expect(presses({ status: 'awaiting_signatures', asked })).toEqual([way])
    expect(presses(returned)).toEqual(['Skriv version 2 /avrop/order-1/redigera'])
    expect(presses({ ...returned, isBeingChanged: true })).toEqual([
      'Skriv version 2 /avrop/order-1/redigera',
    ])
    expect(presses({ ...returned, isOwn: false })).toEqual([])
  })
})

const anOwnOrder = (number: number): WaitingOrder => ({
  ...aWaitingOrder(number),
  versionNumber: 1,
  isOwn: true,
})
