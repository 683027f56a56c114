import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import type { Actor } from '@/auth/actor'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import type { HistoryEntry } from '@/features/deliveries/history/history-entry'
import { AnswerForm } from '@/features/deliveries/times/components/answer-form'
import { OwnAnswers } from '@/features/deliveries/times/components/own-answers'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { answerTimesSchema } from '@/features/deliveries/times/schema'
import type { Locale } from '@/messages/messages'
import { withoutHeldDays } from '../../support/held-days'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/deliveries/times/actions', () => ({ answerTimesAction: vi.fn() }))
// The form itself waits for its request.
vi.mock('@/components/form/form', () => ({ Form: ({ children }: { children: ReactNode }) => children }))

function proposalOf(count: number): TimeProposal {
  const times = Array.from({ length: count }, (_, index) => ({
    position: index + 1,
    startsAt: new Date(`2021-05-0${index + 3}T07:00:00Z`),
    minutes: 60,
  }))
  const occasion = { title: { sv: 'Start', en: 'Start' } }
  const proposedAt = new Date('2021-04-28T07:00:00Z')
  const proposal = { id: 'p', times, answers: [], asked: ['ofr_s_p_o', 'seko'], occasion, proposedAt }
  return { ...proposal, passedReason: '' } as unknown as TimeProposal
}

const key = '00000000-0000-4000-8000-000000000000'
const drawn = (count: number, locale?: Locale) =>
  markupOf(<AnswerForm proposal={proposalOf(count)} party="ofr_s_p_o" idempotencyKey={key} />, locale)

const presses = (html: string) =>
  [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/g)].map(([, facts = '', words = '']) => ({
    words: wordsOf(words),
    posts: / name="([^"]*)"/.exec(facts)?.[1],
  }))

const bare = { history: [], occasions: [], place: undefined }

describeInZones('the way to times that wait for no answer', () => {
  const actor = { role: 'party', party: 'seko', now: new Date('2021-05-03T07:00:00Z') } as Actor
  const ended = (how: Partial<OccasionView>, place: unknown = 'tider') => {
    const history = [{ occasionId: 'o', happened: { kind: 'occasion.times_proposed' } }] as HistoryEntry[]
    const title = { sv: 'Start', en: 'Start' }
    const occasions = [{ id: 'o', title, startsAt: null, ...how }] as OccasionView[]
    return markupOf(<OwnAnswers {...{ proposals: [], history, occasions, actor, place }} />)
  }

  it.each([
    [
      'chosen',
      { status: 'planned', startsAt: new Date('2021-05-04T07:00:00Z') },
      'har valt tisdag 4 maj 2021',
    ],
    ['held since', { status: 'done' }, 'är genomfört'],
    ['called off', { status: 'cancelled' }, 'är inställt'],
    ['taken back', { status: 'proposed' }, 'De föreslagna tiderna gäller inte längre.'],
  ] as const)('says where the mail led that they are %s', (_, how, words) => {
    const html = withoutHeldDays(ended(how))
    expect(html).toContain(words)
    expect(html).toContain('Ni behöver inte svara.')
    expect(html).toContain('id="tider"')
    expect(ended(how, 'historik')).toBe('')
  })
})

describeInZones('the form that answers proposed times', () => {
  it.each([
    ['sv', 'Tider som ni inte kryssar för räknas som att ni inte kan.'],
    ['en', 'Times that you do not tick are read as times that you cannot make.'],
  ] as const)('says before the press what a time left unticked is read as (%s)', (locale, words) => {
    const html = drawn(2, locale)
    expect(html.indexOf(words)).toBeGreaterThan(-1)
    expect(html.indexOf(words)).toBeLessThan(html.indexOf('type="checkbox"'))
    const [, id = ''] = new RegExp(`<p id="([^"]+)"[^>]*>${words}`).exec(html) ?? []
    expect(html).toContain(`<fieldset aria-describedby="${id}"`)
    // One time alone is chosen, or others are asked for.
    expect(drawn(1, locale)).not.toContain(words)
  })

  it('comes after the last day to answer, which stands under the heading', () => {
    const actor = { role: 'party', party: 'seko', now: new Date('2021-05-03T07:00:00Z') } as Actor
    const html = markupOf(<OwnAnswers proposals={[proposalOf(2)]} {...{ ...bare, actor }} />)
    const inTurn = ['</h2>', 'Svara i dag', 'type="checkbox"', 'Har inte svarat ännu']
    const places = inTurn.map(words => html.indexOf(words))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
  })

  it('marks the wish as needed, by the press beside it alone', () => {
    const html = drawn(2)
    expect(html).not.toContain('(valfritt)')
    expect(html).toMatch(/<textarea[^>]*aria-required="true"/)
    expect(html).not.toMatch(/<textarea[^>]* required/)
    const [, folded = ''] = html.split('<details')
    expect(presses(folded)).toEqual([{ words: 'Be om andra tider', posts: 'others' }])
    expect(presses(html).map(({ posts }) => posts)).toEqual([undefined, 'all', 'others'])
    expect(Object.keys(answerTimesSchema.shape)).toContain('others')
  })
})
