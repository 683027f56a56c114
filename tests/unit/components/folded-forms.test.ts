import { expect, it } from 'vitest'
import { sourceFiles } from '../../support/architecture/source-files'

const LINK_BEFORE_PRESS =
  /<Form\b(?:(?!<\/Form>)[\s\S])*?<(?:Onward|Text|Button)Link\b(?:(?!<\/Form>)[\s\S])*?<SubmitButton\b/
const FOLDED = /<Disclosure\b(?:(?!<\/Disclosure>)[\s\S])*?(?:<\w*Form\b|\{form\})/

it.each([
  ['<Disclosure summary="x"><Form action={a}></Form></Disclosure>', true],
  ['<Disclosure summary="x">{form}</Disclosure>', true],
  ['<Disclosure summary="x"><p>y</p></Disclosure><ActionForm />', false],
  ['<Form fold="x" action={a}></Form>', false],
])('%s hides its errors: %s', (code, hides) => {
  expect(FOLDED.test(code)).toBe(hides)
})

// A refused form would come back folded where no script runs. `fold` of the form itself opens it.
it('no form lies in a fold that does not know of its errors', () => {
  const files = sourceFiles(['src'])
  expect(files.length).toBeGreaterThan(500)
  expect(files.filter(({ code }) => FOLDED.test(code)).map(({ path }) => path)).toEqual([])
})

it.each([
  ['<Form action={a}><TextLink href="x" /><SubmitButton /></Form>', true],
  ['<Form action={a}><SubmitButton /><TextLink href="x" /></Form>', false],
  [
    '<Form action={a}><SubmitButton /></Form><TextLink href="x" /><Form action={b}><SubmitButton /></Form>',
    false,
  ],
])('%s leads away before its press: %s', (code, leads) => {
  expect(LINK_BEFORE_PRESS.test(code)).toBe(leads)
})

it('another way out of a form stands after its press', () => {
  const files = sourceFiles(['src'])
  expect(files.filter(({ code }) => LINK_BEFORE_PRESS.test(code)).map(({ path }) => path)).toEqual([])
})
