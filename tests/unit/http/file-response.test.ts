import { expect, it } from 'vitest'
import { fileResponse } from '@/http/file-response'

it.each([
  'plan.pdf',
  'Mål och plan för 2027.pdf',
  'a\u0308nnu en.pdf',
  "Åsas (kopia) 'slutlig' *.docx",
  'plan "A"; filename=b.exe',
  '😀李.odt',
])('%s is sent by its own name, in letters that a header may carry', name => {
  const header = fileResponse('x', { name, type: 'text/plain' }).headers.get('Content-Disposition') ?? ''
  const [, value = ''] = /^attachment; filename\*=UTF-8''([\w!#$&+.^`|~%-]+)$/.exec(header) ?? []
  expect(decodeURIComponent(value)).toBe(name)
})
