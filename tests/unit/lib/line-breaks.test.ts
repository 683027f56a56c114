import { describe, expect, it } from 'vitest'
import { withPlainLineBreaks } from '@/lib/line-breaks'

describe('a posted form', () => {
  it('has one character for each line break, however it was written', () => {
    const form = new FormData()
    form.append('need', 'Ett\r\n\r\ntvå\rtre\nfyra')
    expect(withPlainLineBreaks(form).get('need')).toBe('Ett\n\ntvå\ntre\nfyra')
  })

  it('keeps fields of one name, and their order', () => {
    const form = new FormData()
    for (const level of ['b', 'a', 'b\r\n']) form.append('levels', level)
    form.append('intent', 'save')
    expect([...withPlainLineBreaks(form)]).toEqual([
      ['levels', 'b'],
      ['levels', 'a'],
      ['levels', 'b\n'],
      ['intent', 'save'],
    ])
  })

  it('leaves a file as it is', async () => {
    const form = new FormData()
    form.append('file', new File(['a\r\nb'], 'kvitto.json', { type: 'application/json' }))
    const file = withPlainLineBreaks(form).get('file') as File
    expect([file.name, file.type, await file.text()]).toEqual(['kvitto.json', 'application/json', 'a\r\nb'])
  })
})
