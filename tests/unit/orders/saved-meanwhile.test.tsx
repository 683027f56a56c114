import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormContext } from '@/components/form/form-context'
import { FormDisclosure } from '@/components/form/form-disclosure'
import { CarriedField } from '@/features/orders/drafting/components/renewed'
import { StandingTexts } from '@/features/orders/drafting/components/standing-texts'
import type { FormState } from '@/lib/form-state'
import { messagesIn } from '@/messages/messages'

const texts = {
  title: 'Jämför',
  choose: 'Välj',
  keep: 'Behåll',
  useOwn: 'Mitt',
  same: 'Lika',
  saved: 'Sparat',
  own: 'Ditt',
  none: 'Tomt',
  both: 'Båda',
  chooseBoth: 'Välj bland tre',
  only: 'Bara här',
}
const fields = [
  { name: 'goal', label: 'Målet' },
  { name: 'unit', label: 'Enhet' },
  { name: 'mode', label: 'Form', says: { digital: 'Digitalt' } },
]

const refused: FormState = {
  status: 'error',
  error: { '': ['Seko sparade'] },
  typed: { revision: ['7'], goal: ['Vårt mål'], 'comments.goal': ['Halvskrivet'] },
  stands: { goal: 'Deras mål', mode: 'digital' },
}

function drawn(part: ReactNode, state: FormState): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <FormContext value={{ formId: 'avrop', state }}>{part}</FormContext>
    </NextIntlClientProvider>,
  )
}

it('a refused draft shows what stands beside what was typed, field by field, and goes on from there', () => {
  const shown = drawn(<StandingTexts locale="sv" fields={fields} texts={texts} />, refused)
  for (const text of ['#avrop-goal', 'Deras', 'Vårt', 'Digitalt', 'Tomt']) {
    expect(shown).toContain(text)
  }
  expect(shown).not.toContain('Enhet')
  // Why, the two texts and the choice stand in one place, which the page opens at.
  expect(shown).toMatch(/autofocus="".*Seko sparade.*value="keep".*Behåll.*value="save".*Mitt/)
  expect(drawn(<ErrorSummary />, refused)).toBe('')
  expect(drawn(<ErrorSummary />, { ...refused, stands: undefined })).toContain('Seko sparade')
  expect(drawn(<CarriedField name="revision" value="5" />, refused)).toContain('value="7"')
})

it('each of two texts has its own words marked, and a choice has none', () => {
  const shown = drawn(<StandingTexts locale="sv" fields={fields} texts={texts} />, {
    ...refused,
    typed: { goal: ['Vi vill ha tio färre sjukdagar per år.'], mode: ['on_site'] },
    stands: { goal: 'Vi vill ha fem färre sjukdagar per år.', mode: 'digital' },
  })
  const marked = [...shown.matchAll(/<mark><span[^>]*>Bara här: <\/span>([^<]*)/g)].map(([, words]) => words)
  expect(marked).toEqual(['fem', 'tio'])
  expect(shown).not.toMatch(/<ins>|<del>/)
})

it.each([
  ['two texts of many lines', { goal: 'Deras' }, { goal: ['Vårt'] }, true],
  ['a text and a choice', { goal: 'Deras', mode: 'digital' }, { goal: ['Vårt'] }, false],
  ['a text of one line', { unit: 'Deras' }, { unit: ['Vårt'] }, false],
  ['more than the answer holds', { goal: 'x'.repeat(3000) }, { goal: ['y'.repeat(3000)] }, false],
  ['no difference', {}, {}, false],
])('both are offered where they can be one answer: %s', (_, stands, typed, isOffered) => {
  const state = { ...refused, stands, typed } as FormState
  const shown = drawn(<StandingTexts locale="sv" fields={fields} texts={texts} />, state)
  expect(shown.includes('value="both"')).toBe(isOffered)
  expect(shown.includes('Välj bland tre')).toBe(isOffered)
})

it('an answer that differs nowhere says so, and another refusal says nothing of it', () => {
  const panel = <StandingTexts locale="sv" fields={fields} texts={texts} />
  expect(drawn(panel, { ...refused, stands: {} })).toContain('Lika')
  expect(drawn(panel, { ...refused, stands: undefined })).toBe('')
  expect(drawn(<CarriedField name="revision" value="5" />, undefined)).toContain('value="5"')
})

it('a folded field opens where it is wrong or holds what was typed, and stays shut for the faults of others', () => {
  const folded = (field?: string) =>
    drawn(
      <FormDisclosure summary="Kommentera" field={field}>
        x
      </FormDisclosure>,
      refused,
    )
  expect(folded('comments.goal')).toContain('open=""')
  expect(folded('comments.need')).not.toContain('open=""')
  expect(folded()).toContain('open=""')
})
