import { expect, it } from 'vitest'
import { withSoftHyphens } from '@/lib/soft-hyphens'

const shown = (text: string) => withSoftHyphens(text).replaceAll('\u00ad', '|')

it.each([
  ['Organisationsanpassad möjlighetskarta', 'Organisations|anpassad möjlighets|karta'],
  ['Samskapat utvecklingsarbete', 'Samskapat utvecklings|arbete'],
  ['Arbetstagarorganisationer', 'Arbetstagarorganisationer'],
  ['Fånga tidiga tecken', 'Fånga tidiga tecken'],
  ['Kungsgatan', 'Kungsgatan'],
  ['registrator@inspektionsverket.example', 'registrator@inspektionsverket.example'],
  ['Responsibilities', 'Responsibilities'],
])('%s breaks as %s', (text, broken) => {
  expect(shown(text)).toBe(broken)
})
