import { expect, it } from 'vitest'
import { Page, type PageProps } from '@/components/layout/page'
import { markupOf } from '../../support/markup'

const parts = { title: 'Titeln', nextStep: 'Steget', children: 'Innehållet', aside: 'Sammanhanget' }

const drawn = (page: PageProps) => markupOf(<Page {...page} />)

it.each([[parts], [{ ...parts, bar: 'Raden' }]])(
  'the step of a page comes between its title and its content, and the context last',
  page => {
    const html = drawn(page)
    const places = [page.title, page.nextStep, page.children, page.aside].map(part =>
      html.indexOf(`>${part}<`),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  },
)

it('a step that says how things stand comes first on a phone too, whatever bar it has', () => {
  const html = drawn({ ...parts, bar: 'Raden', isStepFirst: true })
  expect(html).toContain('next-step-first')
  expect(html).not.toMatch(/next-step-(below|fixed)/)
})

it('no step lies on a page that has the room of both columns, or on one with a bar', () => {
  const isFixed = (page: PageProps) => drawn(page).includes('next-step-fixed')
  expect([parts, { ...parts, bar: 'Raden' }, { ...parts, width: 'whole' as const }].map(isFixed)).toEqual([
    true,
    false,
    false,
  ])
})
