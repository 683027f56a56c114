import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { WaitingTimes } from '@/features/deliveries/components/waiting-times'
import { WaitingEvaluations } from '@/features/evaluations/components/waiting-list'
import { WaitingFollowUps } from '@/features/follow-ups/components/waiting-follow-ups'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { withoutHeldDays } from '../../support/held-days'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const service = {
  id: 's',
  slug: 'effektiva-team',
  number: 4,
  revision: 1,
  level: 'group_individual' as const,
  kinds: ['promotive' as const],
  name: { sv: 'Effektiva team', en: 'Effective teams' },
  runsInRounds: false,
  mode: 'either' as const,
  bring: null,
  people: { sv: 'Gruppen', en: 'The group' },
  isPerUnit: true,
  isSelfLed: false,
  inShort: { sv: 'Heldag · En dag', en: 'Full day · One day' },
  provider: null,
}
const order = { number: 12, units: ['Södra kontoret', 'Arkivet'] }
const asked = {
  deliveryId: 'd',
  orderId: 'a',
  occasionId: 'o',
  proposedAt: new Date('2021-05-03T08:00:00Z'),
  answerBy: '2021-05-06',
  awaited: ['employer' as const, 'seko' as const],
  isOwn: true,
  signerOf: null,
  hasWished: false,
  wishing: [],
  service,
  order,
}

describeInZones('what waits on the overview', () => {
  it.each<[string, ReactNode, string]>([
    [
      'an evaluation',
      <WaitingEvaluations key={1} waiting={[{ deliveryId: 'd', orderId: 'a', service, order }]} />,
      '/leveranser/d/utvardera',
    ],
    [
      'a follow-up',
      <WaitingFollowUps
        key={1}
        waiting={[{ ...asked, deliveryId: 'd', service, order, closesOn: '2021-06-01' }]}
        today="2021-05-03"
      />,
      '/leveranser/d/folj-upp',
    ],
    [
      'an answer about times',
      <WaitingTimes key={1} waiting={[{ ...asked, why: 'answer' }]} today="2021-05-03" />,
      paths.answerTimes('d'),
    ],
    [
      'an answer about the mode',
      <WaitingTimes key={1} waiting={[{ ...asked, why: 'mode' }]} today="2021-05-03" />,
      '/leveranser/d',
    ],
  ])('%s that waits has a button of its own, told apart by its service', (_what, list, href) => {
    const html = markupOf(list)
    const [, button = ''] = /(<a [^>]*class="button [^>]*>)/.exec(html) ?? []
    expect(button).toContain(`href="${href}"`)
    const [, id = ''] = /aria-describedby="([^"]+)"/.exec(button) ?? []
    expect(html).toMatch(new RegExp(`<a [^>]*id="${id}"[^>]*>Effektiva team</a>`))
    // A service may stand in several rows.
    expect(html).toContain('>Södra kontoret och Arkivet</p>')
    expect(html).toMatch(/\. Avrop 12\.<\/p>/)
  })
})

it('a question that the own party has answered has no button, and names those who have not', () => {
  const answered = (why: 'answer' | 'mode', awaited: ('employer' | 'seko')[]) =>
    markupOf(<WaitingTimes waiting={[{ ...asked, why, awaited, isOwn: false }]} today="2021-05-03" />)
  expect(answered('answer', ['employer', 'seko'])).toContain('Väntar på arbetsgivaren och Seko.')
  expect(answered('answer', [])).toContain('Kansliet väljer en av dem.')
  expect(answered('mode', ['seko'])).toContain('Väntar på Seko.')
  expect(answered('answer', ['seko'])).not.toContain('class="button')
})

it('a question says its last day to answer, in amber once it is over, and none once all have answered', () => {
  const on = (today: Day, more: Partial<Parameters<typeof WaitingTimes>[0]['waiting'][number]> = {}) =>
    withoutHeldDays(markupOf(<WaitingTimes waiting={[{ ...asked, why: 'answer', ...more }]} today={today} />))
  for (const why of ['answer', 'mode'] as const) {
    expect(on('2021-05-03', { why })).toContain('<p class="font-semibold">Svara senast 6 maj 2021.</p>')
    expect(on('2021-05-05', { why })).toContain('>Svara senast i morgon, 6 maj 2021.<')
    expect(on('2021-05-06', { why })).toContain('>Svara i dag, 6 maj 2021.<')
    expect(on('2021-05-06', { why })).not.toContain('cloudberry')
    expect(on('2021-05-07', { why })).toContain(
      '<p class="font-semibold text-cloudberry">Svaret skulle ha kommit senast 6 maj 2021.</p>',
    )
    const others = { why, isOwn: false }
    expect(on('2021-05-05', others)).toContain('<p>Sista dagen att svara är 6 maj 2021.</p>')
    expect(on('2021-05-07', others)).toContain('>Sista dagen att svara var 6 maj 2021.<')
    expect(on('2021-05-07', { ...others, awaited: [] })).not.toContain('6 maj')
  }
})
