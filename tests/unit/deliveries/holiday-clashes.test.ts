import { createTranslator } from 'use-intl/core'
import { expect, it } from 'vitest'
import { refuseClashes } from '@/features/deliveries/clashes/clash-refusal'
import { stockholmInstant } from '@/lib/dates'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'
import { nothing } from './no-surroundings'

describeInZones('a clash with a holiday', () => {
  it.each([
    [
      'sv',
      [
        'Torsdag 24 december 2026 kl. 09:00–11:00: det är julafton, och då är de flesta lediga.',
        'Torsdag 31 december 2026 kl. 09:00–11:00: det är nyårsafton, och då är de flesta lediga.',
      ],
    ],
    [
      'en',
      [
        'Thursday 24 December 2026 at 09:00–11:00: it is Christmas Eve, when most people are off.',
        'Thursday 31 December 2026 at 09:00–11:00: it is New Year’s Eve, when most people are off.',
      ],
    ],
  ] as const)('calls it by its name, %s', (locale, expected) => {
    const clashes = ['2026-12-24', '2026-12-31'].map(day => ({
      reason: 'clash_holiday' as const,
      at: { startsAt: stockholmInstant(day, '09:00'), minutes: 120 },
      other: null,
      around: nothing,
    }))
    const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'reasons' })
    const { besides, fills } = refuseClashes(clashes, locale)
    expect(fills).toEqual({ passed: ['clash_holiday'] })
    expect(besides?.map(({ reason, values }) => t(reason, values))).toEqual(expected)
  })

  it.each(['sv', 'en'] as const)('has one name in the clash and in the calendar, %s', locale => {
    const { calendar, reasons } = messagesIn(locale)
    for (const [holiday, name] of Object.entries(calendar.holiday)) {
      const named = holiday === 'new_years_eve' ? 'other' : holiday
      expect(reasons.clash_holiday).toContain(`${named} {${name}}`)
    }
  })
})
