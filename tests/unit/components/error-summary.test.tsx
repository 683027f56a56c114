import { expect, it } from 'vitest'
import { ErrorSummary } from '@/components/form/error-summary'
import { FieldErrors } from '@/components/form/field-frame'
import { FieldGroup } from '@/components/form/field-group'
import { FormContext, useField } from '@/components/form/form-context'
import { TextField } from '@/components/form/text-field'
import { labelsIn } from '@/lib/field-labels'
import type { FormErrors, WordsThatLead } from '@/lib/form-state'
import { messagesIn } from '@/messages/messages'
import { markupOf } from '../../support/markup'

function Errors() {
  return <FieldErrors field={useField('why')} />
}

const summaryOf = (
  error: FormErrors,
  heads?: Record<string, string>,
  shown = <ErrorSummary />,
  way?: WordsThatLead,
) =>
  markupOf(
    <FormContext
      value={{ formId: 'f', state: { status: 'error', error, heads, way, labels: { why: 'Varför?' } } }}
    >
      {shown}
    </FormContext>,
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

it('says nothing twice of a field that asks something: the head in the summary, the rest at the field', () => {
  const texts = ['ett', 'två', 'tre']
  const summary = summaryOf({ why: texts }, { why: 'Något talar emot' })
  const field = summaryOf({ why: texts }, { why: 'Något talar emot' }, <Errors />)
  expect(summary).toContain('href="#f-why"')
  // It is no fault, and does not look like one.
  expect(summary).toContain('Kontrollera det här')
  expect(summary).not.toMatch(/lingonberry|Rätta/)
  for (const text of ['Något talar emot', ...texts]) {
    expect(
      [summary, field].filter(said => said.includes(`>${text}<`)),
      text,
    ).toHaveLength(1)
  }
})

it('lists what a field that asks something has to tell, each in a line of its own, and folds what is very much', () => {
  const texts = Array.from({ length: 10 }, (_, index) => `rad ${index}`)
  const field = summaryOf({ why: texts }, { why: 'Något talar emot' }, <Errors />)
  expect(field.match(/<li>rad \d<\/li>/g)).toHaveLength(10)
  const [shown = '', folded = ''] = field.split('<details>')
  expect([shown.match(/<li>/g)?.length, folded.match(/<li>/g)?.length]).toEqual([8, 2])
})

it('asks the question of a form as its heading', () => {
  const asked = summaryOf({ '': ['Det går inte att ångra.'] }, { '': 'Vill du?' })
  expect(asked).toContain('>Vill du?<')
  expect(asked).toContain('Det går inte att ångra.')
  expect(asked).not.toContain('Det gick inte')
})

it('leads to the page as it stands now by the words that ask for that, in each such refusal', () => {
  for (const locale of ['sv', 'en'] as const) {
    const { reasons, errors } = messagesIn(locale)
    const asking = Object.values(reasons).filter(text => text.includes(errors.reload))
    expect(asking.length).toBeGreaterThan(15)
    for (const text of asking) {
      const drawn = summaryOf({ '': [text] }, undefined, <ErrorSummary />, { words: errors.reload })
      expect(drawn).toMatch(new RegExp(`<a href="" [^>]*>${errors.reload}</a>`))
    }
  }
  expect(Object.entries(messagesIn('en').reasons).filter(([, text]) => /reload/i.test(text)).length).toBe(
    Object.values(messagesIn('sv').reasons).filter(text => /ladda om/i.test(text)).length,
  )
})

it('leads one who is signed out to sign in in a new tab, and never to a press that the page lacks', () => {
  for (const locale of ['sv', 'en'] as const) {
    const { signInApart: words, signedOut, signedOutUnsigned, pages } = messagesIn(locale).errors
    // No other tab has what was typed.
    for (const kept of [signedOut, pages.signedOut.text]) {
      expect(kept).toMatch(/finns bara i den här fliken|in this tab alone/)
    }
    for (const text of [signedOut, signedOutUnsigned]) {
      const way = { words, href: '/logga-in?till=%2Favrop' }
      const drawn = summaryOf({ '': [text] }, undefined, <ErrorSummary />, way)
      expect(drawn).toMatch(new RegExp(`<a href="/logga-in[^>]* target="_blank"[^>]*>${words}</a>`))
      expect(text).not.toMatch(/skicka|send/i)
    }
  }
})

it('names a field of one of several groups by both, so that no two of its lines are the same', () => {
  const times = ['Tid 1', 'Tid 2'].map((name, index) => (
    <FieldGroup key={name} name={name}>
      <TextField name={`times[${index}].time`} label="Klockslag" />
    </FieldGroup>
  ))
  const posted = summaryOf({}, undefined, <div>{times}</div>)
  const labels = [...posted.matchAll(/name="fieldLabels" value="([^"]+)"/g)].map(([, said]) => said)
  expect(labelsIn(labels)).toEqual({
    'times[0].time': 'Tid 1, klockslag',
    'times[1].time': 'Tid 2, klockslag',
  })
})

it('the whole of an error leads to its field, however many sentences it has', () => {
  const text = 'Något talar emot 4 dec. 2026 kl. 09. Det du skrev står kvar. Välj en annan tid.'
  expect(summaryOf({ why: [text] })).toContain(`>Varför? ${text}</a></li>`)
  expect(summaryOf({ why: ['ett'] }, { why: text })).toContain(`>${text}</a></li>`)
})
