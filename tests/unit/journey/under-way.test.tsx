import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { JourneySection } from '@/features/journey/components/journey-section'
import { StepText } from '@/features/journey/components/step-text'
import { UnderWay } from '@/features/journey/components/under-way'
import type { Station } from '@/features/journey/queries'
import { stepsOf, type WayOfOrder } from '@/features/journey/rules'
import type { OrderStatus } from '@/features/orders/statuses'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const TODAY = '2021-06-17'
const shown = { shownOn: '2021-04-01', party: 'employer' as const }

function station(name: string, status: OrderStatus | null): Station {
  const order: WayOfOrder | null = status && {
    ...{
      status,
      startedOn: '2021-05-01',
      stoodOn: '2021-05-08',
      confirmedOn: null,
      endedOn: null,
      signBy: null,
      roundStartsOn: null,
      isEarlier: false,
      cancelled: 0,
      followUp: null,
    },
    validOn: status === 'draft' ? null : '2021-05-10',
    occasions: [
      {
        ...{ status: status === 'delivered' ? 'done' : 'planned', isMoving: false, isOver: true },
        ...{
          startsAt: new Date('2021-05-20T07:00:00Z'),
          doneOn: status === 'delivered' ? '2021-05-20' : null,
        },
      },
    ],
  }
  return {
    ...{
      id: name,
      status,
      deliveryId: null,
      isEarlier: false,
      interestedParty: 'employer',
      beganOn: '2021-04-01',
    },
    service: { name: { sv: name, en: name }, number: 1, level: 'organisation', kinds: ['preventive'] },
    order: status && { id: name, number: 7, occasions: 1, done: 0, cancelled: 0, answers: [] },
    steps: stepsOf({ interest: shown, talkedOn: null, order }, TODAY),
  } as unknown as Station
}

const drawnIn = (shown: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {shown}
    </NextIntlClientProvider>,
  )

const names = (stations: Station[]) => {
  const drawn = drawnIn(<UnderWay stations={stations} sign={() => null} />)
  return [...drawn.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, name]) => name)
}

describeInZones('an organisation at a glance', () => {
  it.each<[OrderStatus | null, boolean]>([
    [null, true],
    ['draft', true],
    ['awaiting_signatures', true],
    ['valid', true],
    ['confirmed', true],
    ['cancelled', false],
    ['withdrawn', false],
    ['followed_up', false],
  ])('an order that is %s is under way: %s', (status, isShown) => {
    expect(names([station('Tjänsten', status)])).toEqual(isShown ? ['Tjänsten'] : [])
  })

  it('has the latest first, and no section for nothing', () => {
    expect(names([station('Äldre', 'valid'), station('Nyare', null)])).toEqual(['Nyare', 'Äldre'])
    expect(names([])).toEqual([])
  })

  it('has what waits for the staff before all else, whatever is later', () => {
    const mine = { ...station('Vår', 'valid'), duty: { kind: 'confirm', id: '7' } } as Station
    expect(names([station('Äldst', null), mine, station('Nyast', null)])).toEqual(['Vår', 'Nyast', 'Äldst'])
  })
})

it('the way folds away what is finished, and nothing that waits or goes on', () => {
  const statuses = ['valid', 'withdrawn', null, 'draft', 'cancelled'] as const
  const stations = [...statuses, ...Array(5).fill('confirmed' as const)].map((status, index) =>
    station(`${index} ${status}`, status),
  )
  const drawn = drawnIn(<JourneySection stations={stations} sign={() => null} isOwn ahead={null} />)
  const [open = '', folded = ''] = drawn.split('<details')
  const named = (part: string) => [...part.matchAll(/<h3[^>]*><a [^>]*>([^<]*)</g)].map(([, name]) => name)
  expect(folded).toContain('2 tidigare tjänster')
  expect(named(folded)).toEqual(['1 withdrawn', '4 cancelled'])
  expect(named(open)).toHaveLength(8)
})

it('the staff meet each service once: over the people where it goes on, and else below them', () => {
  const stations = (['valid', 'withdrawn', null] as const).map(status => station(`${status}`, status))
  const drawn = drawnIn(
    <>
      <UnderWay stations={stations} sign={() => null} />
      <hr />
      <JourneySection stations={stations} sign={() => null} isOwn={false} ahead={null} />
    </>,
  )
  const named = drawn.split('<hr/>').map(part => [...part.matchAll(/<h3[^>]*><a [^>]*>([^<]*)/g)])
  expect(named.map(part => part.map(([, name]) => name))).toEqual([['null', 'valid'], ['withdrawn']])
})

describeInZones('where an order stands, with its own day', () => {
  it.each([
    [{}, 'draft', 'Avrop 7: Utkast påbörjat 1 maj 2021'],
    [{}, 'returned', 'Avrop 7: Ska rättas sedan 8 maj 2021'],
    [{ signBy: TODAY }, 'awaiting_signatures', 'Avrop 7: Väntar på signatur signera senast 17 juni 2021'],
    [
      { signBy: '2021-06-16' },
      'awaiting_signatures',
      'Avrop 7: Väntar på signatur skulle ha signerats senast 16 juni 2021',
    ],
    [{ signBy: '2021-06-16' }, 'returned', 'Avrop 7: Ska rättas sedan 8 maj 2021'],
    [{ validOn: '2021-05-10' }, 'valid', 'Avrop 7: Giltigt 10 maj 2021'],
    [{ validOn: '2021-05-10', confirmedOn: '2021-05-12' }, 'in_delivery', 'Avrop 7: Bekräftat 12 maj 2021'],
  ] as const)('%j %s', (days, status, words) => {
    const order: WayOfOrder = {
      ...{ status, startedOn: '2021-05-01', stoodOn: '2021-05-08', validOn: null, confirmedOn: null },
      ...{ signBy: null, roundStartsOn: null, endedOn: null, isEarlier: false, cancelled: 0 },
      ...{ followUp: null, occasions: [], ...days },
    }
    const way = { interest: null, talkedOn: null, order }
    const found = { ...station('x', status), steps: stepsOf(way, TODAY), duty: null }
    const step = found.steps.find(({ milestone }) => milestone === 'order')
    const drawn = drawnIn(step && <StepText step={step} station={found} />)
    expect(drawn.replaceAll(/(<[^>]*>|\s)+/g, ' ').trim()).toBe(words)
  })
})
