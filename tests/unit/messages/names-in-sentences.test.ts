import { _createCache, _createIntlFormatters } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { wordsIn } from '@/features/notifications/letter-words'
import formatMessage from '@/messages/format-message'

const cache = _createCache()
const options = { timeZone: 'Europe/Stockholm', cache, formatters: _createIntlFormatters(cache) }
const written = (text: string, values: Record<string, string>, locale = 'en') =>
  formatMessage('key', text, values, { ...options, locale } as Parameters<typeof formatMessage>[3])

describe('names in English sentences', () => {
  it.each([
    ['What came of {service}?', 'The IA system', 'What came of the IA system?'],
    ['Sign {service}, at last', 'The IA system', 'Sign the IA system, at last'],
    ['{service} is open. {service}', 'The IA system', 'The IA system is open. The IA system'],
    ['Round: {service}', 'The IA system', 'Round: The IA system'],
    ['What came of {service}?', 'Effective teams', 'What came of Effective teams?'],
    ['Work at {organisation}', 'Waterways Agency', 'Work at the Waterways Agency'],
    ['Work at {organisation}.', 'University of Storhamn', 'Work at the University of Storhamn.'],
    [
      'Work at {organisation}',
      'County Administrative Board of Å',
      'Work at the County Administrative Board of Å',
    ],
    ['Work at {organisation}', 'Aspköping University', 'Work at Aspköping University'],
    ['Work at {organisation}', 'The Waterways Agency', 'Work at the Waterways Agency'],
    ['Work at {organisation}', 'the Waterways Agency', 'Work at the Waterways Agency'],
    ['{organisation} orders', 'Waterways Agency', 'Waterways Agency orders'],
    ['New: Seko, {organisation}', 'Waterways Agency', 'New: Seko, Waterways Agency'],
  ])('%s, with %s', (text, name, said) => {
    expect(written(text, { service: name, organisation: name, unit: name })).toBe(said)
  })

  it('are told from what people wrote', () => {
    expect(written('Work at {unit}', { unit: 'Legal Office' })).toBe('Work at Legal Office')
  })

  it('stand as they are in Swedish', () => {
    expect(written('vid {organisation}', { organisation: 'The Agency' }, 'sv')).toBe('vid The Agency')
  })

  it('are written so in letters too', () => {
    const { say } = wordsIn('en')
    const values = { service: 'The IA system', organisation: 'Waterways Agency' }
    expect(say('delivery.follow_up_asked.answer.subject', values)).toContain('What came of the IA system?')
    expect(say('mandate.revoked.holder.subject', values)).toContain('at the Waterways Agency')
  })
})
