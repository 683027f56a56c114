import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { AnswersSection } from '@/features/deliveries/times/components/answers-section'
import { OtherTimes } from '@/features/deliveries/times/components/propose-form'
import { TimesStep } from '@/features/deliveries/times/components/times-step'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { needsOthers } from '@/features/deliveries/times/rules'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/deliveries/times/actions', () => ({
  chooseTimeAction: vi.fn(),
  proposeTimesAction: vi.fn(),
  remindOfTimesAction: vi.fn(),
}))
// The form itself waits for its request.
vi.mock('@/components/form/form', () => ({
  Form: ({ children, fold }: { children: ReactNode; fold?: string }) => (fold ? <p>{fold}</p> : children),
}))

const occasion = {
  id: 'o',
  deliveryId: 'd',
  title: { sv: 'Start', en: 'Start' },
  minutes: 60,
  place: '',
  mode: 'digital',
}
const WISH = 'Hellre veckan efter.'

function proposal(suits: number[]): TimeProposal {
  const times = [1, 2].map(position => ({
    ...{ position, minutes: 60, startsAt: new Date(`2021-05-0${position + 3}T07:00:00Z`) },
  }))
  const answers = [{ party: 'seko', suits, wish: suits.length > 0 ? '' : WISH }]
  const proposedAt = new Date('2021-04-28T07:00:00Z')
  return {
    id: 'p',
    times,
    answers,
    asked: ['employer', 'seko'],
    occasion,
    proposedAt,
    remindedAt: null,
  } as unknown as TimeProposal
}

const onTime = new Date('2021-05-01T07:00:00Z')

const room = (of: TimeProposal) =>
  markupOf(
    <AnswersSection proposal={of} deliverers={[]} usualDelivererId="" idempotencyKey="k" now={onTime}>
      <OtherTimes proposal={of} occasion={of.occasion as unknown as OccasionView} today="2021-05-01" />
    </AnswersSection>,
  )

/** The words of the filled buttons that no fold hides. */
const filled = (html: string) =>
  [...html.matchAll(/<button[^>]*button-primary[^>]*>(.*?)<\/button>/g)].map(([, words]) =>
    wordsOf(words ?? ''),
  )

describeInZones('proposed times of which none suits all that have answered', () => {
  it('the wish comes first and the answers, with the way to the step: other times to propose', () => {
    const html = room(proposal([]))
    const inTurn = [WISH, 'href="#andra-tider"', 'tisdag 4 maj', 'id="andra-tider"']
    const places = inTurn.map(words => html.indexOf(words))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places[0]).toBeGreaterThan(0)
    expect(html).toContain('Ingen av tiderna passar. Det bästa är att')
    expect(html).not.toContain('Passar flest')
    expect(filled(html)).toEqual([expect.stringContaining('Föreslå tiderna')])
  })

  it('the time that suits most is marked, also where it does not suit all', () => {
    const of = proposal([2])
    const answers = [...of.answers, { party: 'employer', suits: [], wish: '' }] as TimeProposal['answers']
    const html = room({ ...of, answers })
    expect(html).toContain('Välj den som passar flest, eller')
    expect(html.indexOf('Passar flest')).toBeGreaterThan(html.indexOf('Onsdag 5 maj'))
    expect(filled(html)).toEqual([expect.stringContaining('Föreslå tiderna')])
  })

  it('no time is praised while half are silent, and each says how many can, cannot and are silent', () => {
    const html = room({ ...proposal([2]), asked: ['employer', 'saco_s', 'ofr_s_p_o', 'seko'] })
    expect(html).not.toContain('Passar flest')
    expect(html).toContain('0 kan, 1 kan inte, 3 har inte svarat')
    expect(html).toContain('1 kan, 0 kan inte, 3 har inte svarat')
  })

  it('of those that suit as many none is praised', () => {
    const of = proposal([2])
    const answers = [...of.answers, { party: 'employer', suits: [1], wish: '' }] as TimeProposal['answers']
    const html = room({ ...of, answers })
    expect(html).toContain('Välj en ändå, eller')
    expect(html).toContain('<p>1 kan, 1 kan inte</p>')
    expect(html).not.toContain('assar flest')
  })

  it('where one suits, to choose it is the step, and other times lie folded after it', () => {
    const html = room(proposal([2]))
    expect(html.indexOf('Föreslå andra tider')).toBeGreaterThan(html.indexOf('onsdag 5 maj'))
    expect(filled(html)).toEqual([expect.stringContaining('Välj: onsdag 5 maj')])
  })

  it('the delivery’s page tells the wish, and leads to what is to be done', () => {
    const html = markupOf(<TimesStep proposal={proposal([])} now={onTime} />)
    expect(html).toContain('Seko önskar andra tider för ”Start”.')
    expect(html).toContain(`Seko önskar: ${WISH}`)
    expect(html).toContain('Föreslå andra tider')
    expect(markupOf(<TimesStep proposal={proposal([2])} now={onTime} />)).toContain('Se svaren och välj')
  })
})

describe('other times are needed', () => {
  const times = [{ position: 1 }, { position: 2 }]
  const asked = ['employer', 'ofr_s_p_o', 'seko'] as const
  it.each([
    ['not while nobody has answered', [], false],
    ['not while a time suits all that have answered', [[1, 2], [2]], false],
    ['once each time is refused by somebody', [[1], [2]], true],
    ['once one party can make none of them', [[1, 2], []], true],
  ] as const)('%s', (_case, suits, expected) => {
    const answers = suits.map((own, index) => ({ party: asked[index] ?? 'seko', suits: own }))
    expect(needsOthers({ times, asked, answers })).toBe(expected)
  })
})

it('before times are proposed it says until when the parties answer', () => {
  expect(room(proposal([]))).toContain('Parterna svarar senast 5 maj 2021.')
})
