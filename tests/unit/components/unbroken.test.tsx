import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SubmitButton } from '@/components/form/submit-button'
import { Unbroken } from '@/components/ui/unbroken'
import { markupOf } from '../../support/markup'

const drawn = (text: string) => renderToStaticMarkup(<Unbroken>{text}</Unbroken>)

it('a name with one letter after its hyphen stays on one line, and a span of numbers', () => {
  const text = 'Väntar på Saco-S, Saco-S-föreningen och e-post.'
  const html = drawn(text)
  expect(html.match(/<span class="held">Saco-S<\/span>/g)).toHaveLength(2)
  expect(html.replace(/<[^>]+>/g, '')).toBe(text)
  const spans = 'En halvdag · 10–30 personer, kl. 09:00–12:00. Mellan 1,5–2 timmar – och 3–4 möten 2021–2023.'
  const whole = [...drawn(spans).matchAll(/<span class="held">(.*?)<\/span>/g)].map(([, one]) => one)
  expect(whole).toEqual(['10–30', '09:00–12:00', '1,5–2', '3–4', '2021–2023'])
  for (const plain of ['Väntar på e-post.', 'Referens: 0afd0702-435b-a24e-cdab', 'Tid – 7 dagar'])
    expect(drawn(plain)).toBe(plain)
})

it('a day keeps its month and a time its word by a space that does not break, in no more markup', () => {
  const html = drawn(
    'Skickat 17 juni 2021 kl. 09:30. Sent on 7 May 2021 at 9:30. Svara senast 18 okt. med 2 ändringar, kl. 9:00–12:00.',
  )
  expect(html.replaceAll('\u00A0', '_').replaceAll(/<[^>]+>/g, '')).toBe(
    'Skickat 17_juni 2021 kl._09:30. Sent on 7_May 2021 at_9:30. Svara senast 18_okt. med 2 ändringar, kl._9:00–12:00.',
  )
  expect(html.match(/<span/g)).toHaveLength(1)
})

it('a button lays its words out as one part, since there is a gap between its parts', () => {
  const html = markupOf(
    <SubmitButton>
      <Unbroken>Signera för Saco-S</Unbroken>
    </SubmitButton>,
  )
  expect(html).toMatch(
    /^<button [^>]*><span>Signera för <span class="held">Saco-S<\/span><\/span><\/button>$/,
  )
})
