import { expect, it } from 'vitest'
import { FormContext } from '@/components/form/form-context'
import { RadioGroup } from '@/components/form/radio-group'
import { markupOf } from '../../support/markup'

const values = ['parties', 'seko', 'staff']

/** The values in sight, the folded ones, and those that are ticked. */
function drawn(chosen: string | undefined, others?: string, typed?: string) {
  const state = typed ? { status: 'error' as const, error: {}, typed: { to: [typed] } } : undefined
  const html = markupOf(
    <FormContext value={{ formId: 'f', state, defaultValue: { to: chosen } }}>
      <RadioGroup
        name="to"
        label="Läsare"
        others={others}
        options={values.map(value => ({ value, label: value }))}
      />
    </FormContext>,
  )
  const [sight = '', folded = ''] = html.split('<details')
  const valuesIn = (part: string) => [...part.matchAll(/value="(\w+)"/g)].map(([, value]) => value)
  const ticked = [...html.matchAll(/<input[^>]*checked=""[^>]*>/g)].flatMap(([input]) => valuesIn(input))
  return { sight: valuesIn(sight), folded: valuesIn(folded), ticked, leads: /id="f-to"/.test(sight) }
}

it('the chosen one stands in sight and is ticked, and none of the others is lost', () => {
  for (const value of values) {
    const others = values.filter(one => one !== value)
    const expected = { sight: [value], folded: others, ticked: [value], leads: true }
    expect(drawn(value, 'Andra')).toEqual(expected)
    // After a refusal it is the one that the writer took.
    expect(drawn('parties', 'Andra', value)).toEqual(expected)
  }
})

it('all stand in sight where none is chosen, or where nothing is to be folded', () => {
  expect(drawn(undefined, 'Andra')).toEqual({ sight: values, folded: [], ticked: [], leads: true })
  expect(drawn('seko')).toEqual({ sight: values, folded: [], ticked: ['seko'], leads: true })
})
