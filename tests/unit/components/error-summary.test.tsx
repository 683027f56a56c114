import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormContext } from '@/components/form/form-context'
import type { FormErrors } from '@/lib/form-state'
import { messagesIn } from '@/messages/messages'

const summaryOf = (error: FormErrors) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <FormContext value={{ formId: 'f', state: { status: 'error', error, labels: { why: 'Varför?' } } }}>
        <ErrorSummary />
      </FormContext>
    </NextIntlClientProvider>,
  )

it('shows the two errors of a field that weigh most, and counts and folds the rest', () => {
  const [shown = '', folded = ''] = summaryOf({ why: ['ett', 'två', 'tre', 'fyra'], on: ['fem'] }).split(
    '<details>',
  )
  expect(['Varför? ett', 'två', 'fem'].every(text => shown.includes(`>${text}<`))).toBe(true)
  expect(shown).not.toMatch(/>tre<|>fyra</)
  expect(shown).toContain('Rätta de här 2 sakerna')
  expect(folded).toContain('Visa 2 saker till')
  expect(['tre', 'fyra'].every(text => folded.includes(`>${text}<`))).toBe(true)
})

it('folds nothing where no field has more', () => {
  expect(summaryOf({ why: ['ett', 'två'] })).not.toContain('<details>')
})
