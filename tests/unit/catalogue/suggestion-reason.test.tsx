import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { type NeedAnswers, spans, topics } from '@/features/catalogue/finding/answers'
import { SuggestionList } from '@/features/catalogue/finding/components/suggestion-list'
import { suggest } from '@/features/catalogue/finding/rules'
import type { ServiceView } from '@/features/catalogue/queries'
import { services } from '@/features/catalogue/thirteen/services'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { everydayNeeds } from './everyday-needs'
import { everydaySentences } from './everyday-sentences'
import { writtenNeeds } from './written-needs'

const all = services.map(service => ({
  ...service,
  canBeOrdered: service.lifecycle === 'open' || service.lifecycle === 'phasing_out',
})) as unknown as ServiceView[]

const staff = makeActor({ ...aSigner('employer', new Date('2021-06-17T10:00:00Z')), role: 'staff' })

function drawn(answers: NeedAnswers, locale: 'sv' | 'en' = 'sv'): string {
  const suggestions = suggest(all, answers, locale)
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
      <SuggestionList {...{ suggestions, answers }} actor={staff} />
    </NextIntlClientProvider>,
  )
}

/** The paragraphs of each suggestion after its own line, the reason first where there is one. */
function toldOf(answers: NeedAnswers, locale: 'sv' | 'en' = 'sv'): string[][] {
  const rows = drawn(answers, locale).split('<li ').slice(1)
  return rows.map(row => [...row.matchAll(/<p [^>]*>([^<]*)/g)].map(([, text = '']) => text).slice(1))
}

describe('the reason of a suggestion', () => {
  const needs = ['vi har många sjukskrivna', 'hot från besökare', ...everydayNeeds.map(({ says }) => says)]

  it.each(['sv', 'en'] as const)('names words that were written, where it stands alone: %s', locale => {
    const alone = needs.filter(om => suggest(all, { om }, locale).length === 1)
    expect(alone.length).toBeGreaterThan(5)
    for (const om of alone) {
      const [, word = ''] = /[”“](.+?)”/.exec(toldOf({ om }, locale)[0]?.[0] ?? '') ?? []
      expect([om, word !== '' && om.includes(word)]).toEqual([om, true])
    }
  })

  it.each(['sv', 'en'] as const)(
    'names words that were written for each, the same for all too: %s',
    locale => {
      const sentences = everydaySentences[locale].map(([says]) => says)
      const joined = sentences.map((says, index) => `${says}, ${sentences[(index + 7) % sentences.length]}`)
      for (const om of [...sentences, ...joined]) {
        const [lead, ...rows] = drawn({ om }, locale).split('<li ')
        expect([om, lead]).toEqual([om, expect.not.stringMatching(/[”“]/)])
        for (const row of rows) {
          const [, word = ''] = /[”“](.+?)”/.exec(row) ?? []
          const plain = word.replaceAll('&#x27;', "'")
          expect([om, plain !== '' && om.includes(plain)]).toEqual([om, true])
        }
      }
    },
  )

  it.each(['sv', 'en'] as const)('is another for each of them: %s', locale => {
    for (const [om] of [...everydaySentences[locale], ...writtenNeeds[locale]]) {
      const reasons = toldOf({ om }, locale).map(([reason]) => reason)
      expect([om, new Set(reasons).size]).toEqual([om, reasons.length])
    }
  })

  it('quotes the whole clause of a saying as it was written, large letters too', () => {
    expect(toldOf({ om: 'Folk Säger upp sig' })[0]?.[0]).toContain('Du skrev ”Folk Säger upp sig”.')
    const [[reason] = []] = toldOf({ om: 'departments do not work together' }, 'en')
    expect(reason).toContain('You wrote “departments do not work together”.')
  })

  it('names the service’s own words for it', () => {
    expect(toldOf({ om: 'hot från besökare' })[0]?.[0]).toBe(
      'Du skrev ”hot”. Tjänsten handlar bland annat om ”hot” och ”våld”.',
    )
    expect(toldOf({ om: 'hot från besökare' }, 'en')[0]?.[0]).toBe('It matches “hot” in what you wrote.')
  })

  it('begins with nothing that is said to be besides', () => {
    const asked = topics.flatMap(behov => [{ behov }, { behov, skede: 'noticed', tid: 'day' } as const])
    for (const answers of [...asked, ...everydayNeeds.map(one => one.answers)]) {
      for (const [reason] of toldOf(answers)) expect(reason).not.toMatch(/^Dessutom/)
    }
    expect(toldOf({ behov: 'sick_leave', skede: 'noticed' })[0]?.[0]).toBe(
      'Ni vill göra vägen tillbaka efter sjukskrivning bättre och ni märker av det nu.',
    )
  })
})

describe('a suggestion that goes beyond the time one has', () => {
  const minutesFor = {
    hour: 120,
    day: 960,
    weeks: Number.POSITIVE_INFINITY,
    months: Number.POSITIVE_INFINITY,
  }

  it('takes longer only where its own occasions do, and else says over how long they lie', () => {
    const told = new Set<string>()
    for (const tid of spans) {
      for (const { service, beyond } of topics.flatMap(behov => suggest(all, { behov, tid }, 'sv'))) {
        const minutes = service.content.occasions.reduce((sum, one) => sum + one.minutes, 0)
        expect([service.slug, tid, beyond === 'longer']).toEqual([
          service.slug,
          tid,
          minutes > minutesFor[tid],
        ])
        if (beyond) told.add(beyond)
      }
    }
    expect(told).toEqual(new Set(['longer', 'weeks', 'months']))
    expect(toldOf({ behov: 'sick_leave', tid: 'day' })[0]).toContain(
      'Från första till sista tillfället går det några veckor.',
    )
  })
})
