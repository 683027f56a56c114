import { createTranslator } from 'use-intl/core'
import { expect, it } from 'vitest'
import { refuseClashes } from '@/features/deliveries/clashes/clash-refusal'
import type { Surroundings } from '@/features/deliveries/clashes/rules'
import { stockholmInstant } from '@/lib/dates'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const nothing: Surroundings = {
  deliverer: null,
  ofOrganisation: [],
  period: { from: null, to: null },
  earlier: [],
  later: [],
  participants: null,
  most: null,
}

describeInZones('a clash with a holiday', () => {
  it.each([
    [
      'sv',
      'Det är julafton torsdag 24 december 2026, och då är de flesta lediga. Det gäller också nyårsafton torsdag 31 december 2026 09:00–11:00.',
    ],
    [
      'en',
      'It is Christmas Eve on Thursday 24 December 2026, when most people are off. The same goes for New Year’s Eve Thursday 31 December 2026 09:00–11:00.',
    ],
  ] as const)('calls a red day and an eve by name, %s', (locale, expected) => {
    const clashes = ['2026-12-24', '2026-12-31'].map(day => ({
      reason: 'clash_holiday' as const,
      at: { startsAt: stockholmInstant(day, '09:00'), minutes: 120 },
      other: null,
      around: nothing,
    }))
    const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'reasons' })
    const { besides } = refuseClashes(clashes, locale)
    expect(besides?.map(({ reason, values }) => t(reason, values))).toEqual([expected])
  })
})
