import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ContactText } from '@/components/ui/contact-text'
import { Notice } from '@/components/ui/notice'
import { withContact } from '@/messages/with-contact'

const said = (telephone: string, text = 'Hör av dig till kansliet.') =>
  withContact({ text }, `${telephone}, kansliet@kansliet.example`).text

it.each([
  ['08-465 004 00', 'tel:0846500400'],
  ['+46 (0)8 465 004 00', 'tel:+4608465004'],
])('%s and the address are links, and the number stays on one line', (telephone, href) => {
  const html = renderToStaticMarkup(<ContactText>{said(telephone)}</ContactText>)
  expect(html).toContain(`href="${href}`)
  expect(html).toMatch(/<a [^>]*class="[^"]*whitespace-nowrap[^"]*"[^>]*>[^<]*004 00<\/a>/)
  expect(html).toContain('href="mailto:kansliet@kansliet.example"')
  expect(html.replace(/<[^>]*>|\u00ad/g, '')).toBe(said(telephone))
})

it('each contact of a text is a link, and a notice draws it so', () => {
  const twice = said('08-465 004 00', 'Hör av dig till kansliet. Eller hör av er till kansliet.')
  expect(renderToStaticMarkup(<Notice>{twice}</Notice>).match(/href="tel:/g)).toHaveLength(2)
})

it('another text stays as it was', () => {
  expect(renderToStaticMarkup(<ContactText>En text (2 av 3).</ContactText>)).toBe('En text (2 av 3).')
})
