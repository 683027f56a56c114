import { describe, expect, it } from 'vitest'
import {
  addressOf,
  answersFrom,
  hasAnswers,
  type NeedAnswers,
  startings,
  topics,
} from '@/features/catalogue/finding/answers'
import { sharedReasons, suggest } from '@/features/catalogue/finding/rules'
import { services } from '@/features/catalogue/thirteen/services'
import { interestTimings } from '@/features/interest/rules'
import { locales, messagesIn } from '@/messages/messages'
import { everydayNeeds } from './everyday-needs'

const all = services.map(({ slug, content, lifecycle }) => ({
  slug,
  content,
  canBeOrdered: lifecycle === 'open' || lifecycle === 'phasing_out',
}))
const found = (answers: NeedAnswers) => suggest(all, answers, 'sv')
const slugs = (answers: NeedAnswers) => found(answers).map(({ service }) => service.slug)

describe('the answers in an address', () => {
  it.each([
    [{}, {}],
    [
      { behov: 'stress', nar: 'soon' },
      { behov: 'stress', nar: 'soon' },
    ],
    [{ behov: ['team', 'stress'] }, { behov: 'team' }],
    [{ om: '  Många\u200b är trötta ' }, { om: 'Många är trötta' }],
    [{ om: 'å'.repeat(400) }, { om: 'å'.repeat(300) }],
    [{ om: ' ', behov: 'stress' }, { behov: 'stress' }],
    [{ behov: 'DROP TABLE', skede: '', vilka: ['x'], tid: 'day' }, { tid: 'day' }],
  ])('%j means %j', (search, expected) => {
    expect(JSON.parse(JSON.stringify(answersFrom(search)))).toEqual(expected)
  })

  it('follow along as they were given', () => {
    const answers = { behov: 'stress', skede: undefined, nar: 'soon' } as const
    expect(addressOf(answers)).toBe('behov=stress&nar=soon')
    expect([hasAnswers(answers), hasAnswers({})]).toEqual([true, false])
  })

  it('say when to start as an interest does', () => {
    expect(startings).toEqual(interestTimings)
  })
})

describe('suggestions', () => {
  it('name those that cannot be ordered last, whatever is written or answered', () => {
    const asked = [
      ...topics.map(behov => ({ behov })),
      { om: 'många är trötta efter omorganisationen' },
      ...everydayNeeds.map(({ says }) => ({ om: says })),
    ]
    for (const answers of asked) {
      const can = found(answers).map(({ service }) => service.canBeOrdered)
      expect(can).toEqual(can.toSorted((one, other) => Number(other) - Number(one)))
    }
  })

  it('are the same for the example of the page, in either language and in the same order', () => {
    const named = locales.map(locale => {
      const hint = messagesIn(locale).finding.own.hint
      const om = /[”“](.+)[”“]/.exec(hint)?.[1] ?? ''
      return suggest(all, { om }, locale).map(({ service }) => service.slug)
    })
    expect(named[0]?.length).toBeGreaterThan(1)
    expect(named[1]).toEqual(named[0])
  })

  it('are few, whatever is answered, and what the need is about speaks for each', () => {
    for (const behov of topics) {
      const suggestions = found({ behov, skede: 'noticed', vilka: 'everyone', tid: 'hour' })
      expect(suggestions.length).toBeGreaterThan(0)
      expect(suggestions.length).toBeLessThanOrEqual(4)
      for (const { reasons } of suggestions) expect(reasons).toContain('behov')
    }
  })

  it.each([
    [{ behov: 'sick_leave' }, 'valkommen-tillbaka'],
    [{ behov: 'stress', skede: 'noticed', tid: 'day' }, 'fanga-tidiga-tecken'],
    [{ behov: 'stress', tid: 'weeks' }, '29k-hantera-stress'],
    [{ behov: 'team', tid: 'hour' }, 'effektiva-team-pa-60-minuter'],
    [{ behov: 'team', tid: 'day' }, 'effektiva-team'],
    [{ behov: 'change' }, 'arbeta-vidare-med-ursakta-roran'],
    [{ tid: 'months', vilka: 'everyone' }, 'ia-systemet'],
    [{ skede: 'happened' }, 'valkommen-tillbaka'],
  ] as const)('%j leads first to %s', (answers, slug) => {
    const first = slugs(answers).slice(0, 'skede' in answers && !('behov' in answers) ? 4 : 1)
    expect(first).toContain(slug)
  })

  it('say which answers speak for them, in the order of the questions', () => {
    const [first] = found({ tid: 'day', vilka: 'group', skede: 'noticed', behov: 'stress', nar: 'soon' })
    expect(first?.reasons).toEqual(['behov', 'skede', 'vilka', 'tid'])
    expect(first?.beyond).toBe(null)
    const [long] = found({ behov: 'safety', tid: 'hour', vilka: 'group', skede: 'improve' })
    expect([long?.service.slug, long?.reasons, long?.beyond]).toEqual(['ia-systemet', ['behov'], 'longer'])
  })

  it('take what is shorter than the time one has before what is longer', () => {
    const [first] = found({ behov: 'stress', tid: 'months' })
    expect(first?.beyond).toBe(null)
    expect(first?.reasons).toEqual(['behov'])
  })

  it('show what is on its way too, when the need is its own', () => {
    expect(slugs({ behov: 'involve' })[0]).toBe('samskapat-utvecklingsarbete')
    expect(slugs({ behov: 'change' })).toContain('ursakta-roran')
  })

  it.each([
    [{ om: 'många är stressade' }, 'fanga-tidiga-tecken'],
    [{ om: 'Vi har haft flera olyckor i garaget' }, 'ia-systemet'],
    [{ om: 'xyzzy', behov: 'sick_leave' }, 'valkommen-tillbaka'],
  ] as const)('%j, in own words, leads first to %s', (answers, slug) => {
    expect(slugs(answers)[0]).toBe(slug)
  })

  it.each([
    ['konflikter i gruppen', 'en', 'effektiva-team'],
    ['hot och våld mot personalen', 'en', 'ia-systemet'],
    ['people burn out', 'sv', 'fanga-tidiga-tecken'],
    ['people argue and avoid each other', 'en', 'effektiva-team'],
    ['chefer hinner inte med', 'sv', 'fanga-tidiga-tecken'],
    ['AI tar över jobben', 'sv', 'arbetsliv-2-0'],
  ] as const)('%j, written where the page is in %s, leads first to %s', (om, locale, slug) => {
    expect(suggest(all, { om }, locale)[0]?.service.slug).toBe(slug)
  })

  it("find nothing for words that are no service's", () => {
    expect([slugs({ om: 'xyzzy' }), slugs({ om: 'vi vill' })]).toEqual([[], []])
  })

  it('share what speaks for each of them', () => {
    const suggestions = found({ behov: 'stress', skede: 'noticed', tid: 'day' })
    expect(suggestions.length).toBeGreaterThan(1)
    expect(sharedReasons(suggestions)).toEqual(['behov', 'skede'])
    expect(sharedReasons(suggestions.slice(0, 1))).toEqual([])
  })

  it('are none without an answer that could tell services apart', () => {
    expect([found({}), found({ nar: 'soon' }), suggest([], { behov: 'stress' }, 'sv')]).toEqual([[], [], []])
  })
})
