import { _createCache, _createIntlFormatters } from 'use-intl/core'
import libraryFormat from 'use-intl/format-message'
import { describe, expect, it } from 'vitest'
import formatMessage from '@/messages/format-message'
import { messagesIn } from '@/messages/messages'
import { texts } from '../../support/message-files'

type Values = NonNullable<Parameters<typeof formatMessage>[2]>
type Options = Parameters<typeof formatMessage>[3]

const counts = [0, 1, 2, 1234.5]

/** A value for every word that the text names: a number where it counts. */
function valuesFor(text: string, count: number): Values {
  // The words of a choice may begin with the name that it counts by. So those with a kind come last.
  const named = [...text.matchAll(/{\s*(\w+)\s*(?:,\s*(\w+))?/g)].toSorted(
    ([, , one], [, , other]) => Number(Boolean(one)) - Number(Boolean(other)),
  )
  const values = named.map(([, name = '', kind]) => [name, kind && kind !== 'select' ? count : `<${name}>`])
  const tags = [...text.matchAll(/<(\w+)>/g)].map(([, tag = '']) => [tag, (parts: unknown) => `[${parts}]`])
  return Object.fromEntries([...values, ...tags])
}

describe.each(['sv', 'en'] as const)('texts in %s', locale => {
  const all = texts(JSON.parse(JSON.stringify(messagesIn(locale))))
  const cache = _createCache()
  const options: Options = {
    locale,
    timeZone: 'Europe/Stockholm',
    cache,
    formatters: _createIntlFormatters(cache),
  }

  it.each(counts)('are written as the library writes them, with %s', count => {
    const written = all.map(([key, text]) => [key, formatMessage(key, text, valuesFor(text, count), options)])
    const expected = all.map(([key, text]) => [
      key,
      libraryFormat(key, text, valuesFor(text, count), options),
    ])
    expect(written).toEqual(expected)
  })

  it('are refused where a number is left out, and never say that it is none', () => {
    const counting = all.filter(([, text]) => /{\w+, (plural|selectordinal|number)/.test(text))
    expect(counting.length).toBeGreaterThan(100)
    const written = counting.map(([key, text]) => {
      const words = valuesFor(text, 1)
      const left = Object.entries(words).map(([name, value]) => [name, value === 1 ? undefined : value])
      try {
        return [key, String(formatMessage(key, text, Object.fromEntries(left) as Values, options))]
      } catch {
        return [key, '']
      }
    })
    expect(written.filter(([, words]) => words?.includes('NaN'))).toEqual([])
    const [key, text] = counting[0] ?? ['', '']
    expect(() => formatMessage(key, text, {}, options)).toThrow()
  })
})
