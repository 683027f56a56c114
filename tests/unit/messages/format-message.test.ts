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
})
