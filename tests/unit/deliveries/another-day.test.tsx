import { expect, it } from 'vitest'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { OccasionLinks } from '@/features/deliveries/occasions/components/occasion-links'
import { messagesIn } from '@/messages/messages'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const occasion = {
  ...{ id: 'o', deliveryId: 'd', templateKey: 'day', title: { sv: 'Halvdag', en: 'Half day' } },
  ...{
    startsAt: new Date('2021-06-21T07:00:00Z'),
    minutes: 90,
    doneOn: null,
    isMoving: false,
    isOver: false,
  },
} as OccasionView

const write = 'Skriv till kansliet'
const links = (changes: Partial<OccasionView>, reader: object = { orderId: 'a' }) =>
  markupOf(
    <OccasionLinks
      occasion={{ ...occasion, ...changes }}
      {...{ role: 'party', today: '2021-06-17', wasPlanned: false, ...reader }}
    />,
  )

describeInZones('a day that does not suit', () => {
  it.each(['planned', 'proposed'] as const)('a party writes to the secretariat about one %s', status => {
    expect(links({ status })).toMatch(
      /href="\/avrop\/a\?svara=staff&amp;tillfalle=o&amp;[^"]*#.*Skriv till kansliet.*Halvdag/,
    )
    expect(links({ status }, { role: 'deliverer', orderId: 'a' })).not.toContain(write)
    expect(links({ status }, {})).not.toContain(write)
  })

  it.each([
    ['whose times are asked about', { isMoving: true }],
    ['that has passed', { isOver: true }],
    ['without a day', { startsAt: null }],
    ['that people lead themselves', { templateKey: 'registration' }],
  ])('one %s has none', (_, changes) => {
    for (const status of ['planned', 'proposed'] as const) {
      expect(links({ status, ...changes })).not.toContain(write)
    }
  })

  it.each(['done', 'cancelled'] as const)('one %s has none', status => {
    expect(links({ status })).not.toContain(write)
  })

  // Written to all parties, only a question waits for the secretariat's answer.
  it.each(['sv', 'en'] as const)('the words to begin with are a question: %s', locale => {
    expect(messagesIn(locale).deliveries.anotherDay).toContain('?')
  })
})
