import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Unbroken } from '@/components/ui/unbroken'

const drawn = (text: string) => renderToStaticMarkup(<Unbroken>{text}</Unbroken>)

it('a name with one letter after its hyphen stays on one line, in words that stay the same', () => {
  const text = 'Väntar på Saco-S, Saco-S-föreningen och e-post sedan 12 maj.'
  const html = drawn(text)
  expect(html.match(/<span class="whitespace-nowrap">Saco-S<\/span>/g)).toHaveLength(2)
  expect(html.replace(/<[^>]+>/g, '')).toBe(text)
  expect(drawn('Väntar på e-post.')).toBe('Väntar på e-post.')
})
