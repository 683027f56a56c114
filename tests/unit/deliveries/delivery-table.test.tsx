import { expect, it } from 'vitest'
import { DeliveryFacts } from '@/features/deliveries/components/delivery-facts'
import { DeliveryTable } from '@/features/deliveries/components/delivery-table'
import { type DeliverySummary, isOverAt, type OccasionView } from '@/features/deliveries/delivery-view'
import type { DeliveryView } from '@/features/deliveries/queries'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')
const minutes = 60
const [past, ahead] = [new Date('2021-06-12T07:00:00Z'), new Date('2021-06-22T07:00:00Z')]
const service = {
  number: 4,
  level: 'organisation',
  kinds: ['remedial'],
  name: { sv: 'Tjänst', en: 'Service' },
}

const delivery = (occasion: Partial<OccasionView>) => ({
  ...{ id: 'd', organisationId: 'v', organisation: 'Verket', owner: 'Nils Ek', status: 'planning', service },
  ...{ createdAt: past, inUseOn: null, contact: null, order: null, caseOwner: null },
  occasions: [
    {
      ...{ id: 'o', minutes, isMoving: false, startsAt: null },
      isOver: isOverAt(
        { status: occasion.status ?? 'planned', startsAt: occasion.startsAt ?? null, minutes },
        now,
      ),
      ...occasion,
    },
  ],
})

const listed = (occasion: Partial<OccasionView>) =>
  markupOf(
    <DeliveryTable
      deliveries={[delivery(occasion) as unknown as DeliverySummary]}
      {...{ path: '/admin/leveranser', filter: { page: 1 } }}
    />,
  )

describeInZones('the list of deliveries', () => {
  it('a row leads to the delivery by its first link, which names the service too', () => {
    const [, row = ''] = listed({ status: 'proposed' }).split('<tbody')
    expect(row.match(/<a [^>]*href="[^"]*"/g)?.map(link => link.split(' ').at(-1))).toEqual([
      'href="/leveranser/d"',
    ])
    expect(row).toMatch(/Verket<span[^>]*>, Tjänst</)
  })

  it.each<[string, Partial<OccasionView>, string]>([
    ['has been', { status: 'planned', startsAt: past }, ', ska markeras<'],
    [
      'has been, with other times proposed',
      { status: 'planned', startsAt: past, isMoving: true },
      ', ska markeras<',
    ],
    ['gives way to another', { status: 'planned', startsAt: ahead, isMoving: true }, ', ny tid väljs<'],
    ['was proposed for a day that has passed', { status: 'proposed', startsAt: past }, ', har passerat<'],
    ['is asked about', { status: 'proposed', isMoving: true }, '>Tider är föreslagna<'],
    ['has no day', { status: 'proposed' }, '>Inget planerat<'],
  ])('the list says of a next occasion that %s what its time is', (_case, occasion, words) => {
    expect(listed(occasion)).toContain(words)
  })

  it('a firm time, or a day that is proposed, stands alone, and the one responsible has a column', () => {
    for (const status of ['planned', 'proposed'] as const) {
      expect(listed({ status, startsAt: ahead })).not.toMatch(/markeras|väljs|passerat/)
    }
    expect(listed({ status: 'planned', startsAt: ahead })).toContain('Nils Ek')
  })

  it('the organisation leads staff to its page, and nobody else', () => {
    const facts = (isStaff: boolean) =>
      markupOf(<DeliveryFacts delivery={delivery({}) as unknown as DeliveryView} isStaff={isStaff} />)
    expect(facts(true)).toContain('href="/admin/verksamheter/v"')
    expect(facts(false)).toContain('Verket')
    expect(facts(false)).not.toContain('/admin/')
  })

  it('its facts name those who hold it or are asked to, and nobody who said no or stayed silent', () => {
    const facts = (changes: Partial<OccasionView>) =>
      markupOf(
        <DeliveryFacts
          delivery={
            {
              ...delivery({ deliverer: { id: 'l', name: 'Leila' }, status: 'planned', ...changes }),
              order: { id: 'o' },
            } as unknown as DeliveryView
          }
        />,
      )
    expect(facts({ isHeld: false })).toMatch(/Tjänsteutförare<[\s\S]*Leila/)
    expect(facts({ isDeclined: true })).not.toContain('Leila')
    expect(facts({ isHeld: false, isOver: true })).not.toContain('Leila')
    expect(facts({ status: 'cancelled' })).not.toContain('Leila')
  })
})
