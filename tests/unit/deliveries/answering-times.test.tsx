import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { AnswerForm } from '@/features/deliveries/times/components/answer-form'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { answerTimesSchema } from '@/features/deliveries/times/schema'
import { type Locale, messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/deliveries/times/actions', () => ({ answerTimesAction: vi.fn() }))
// The form itself waits for its request.
vi.mock('@/components/form/form', () => ({ Form: ({ children }: { children: ReactNode }) => children }))

function drawn(count: number, locale: Locale = 'sv'): string {
  const times = Array.from({ length: count }, (_, index) => ({
    position: index + 1,
    startsAt: new Date(`2021-05-0${index + 3}T07:00:00Z`),
    minutes: 60,
  }))
  const occasion = { title: { sv: 'Start', en: 'Start' } }
  const proposal = { id: 'p', times, answers: [], asked: ['ofr_s_p_o', 'seko'], occasion }
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
      <AnswerForm
        proposal={proposal as unknown as TimeProposal}
        party="ofr_s_p_o"
        idempotencyKey="00000000-0000-4000-8000-000000000000"
      />
    </NextIntlClientProvider>,
  )
}

const presses = (html: string) =>
  [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/g)].map(([, facts = '', words = '']) => ({
    words: words.replaceAll(/<[^>]*>/g, ''),
    posts: / name="([^"]*)"/.exec(facts)?.[1],
  }))

describeInZones('the form that answers proposed times', () => {
  it.each([
    ['sv', 'Tider som du inte kryssar läses som att ni inte kan.'],
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
