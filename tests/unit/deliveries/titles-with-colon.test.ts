import { createTranslator } from 'use-intl/core'
import { expect, it } from 'vitest'
import { calendarTexts } from '@/features/deliveries/occasions/calendar-texts'
import { type Locale, messagesIn } from '@/messages/messages'

const title = 'Heldag: Enheten för tillsyn'
const service = { sv: 'Effektiva team', en: 'Effective teams' }

/** The headings and steps that name an occasion whose own name has a colon. */
function titlesIn(locale: Locale): string[] {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'times' })
  const counted = { title, asked: 4, answered: 1 }
  return [
    t('answers.titleOf', { title }),
    t('answers.step', { ...counted, left: 3 }),
    t('answers.step', { ...counted, left: 0 }),
    t('answers.stepWish', { title, parties: 'Seko' }),
    t('answer.suits', { title, party: 'Seko' }),
    t('switch.titleOf', { title }),
    calendarTexts({ deliveryId: 'id', title: { sv: title, en: title }, service, organisation: '' }, locale)
      .summary,
  ]
}

it.each(['sv', 'en'] as const)('a title has no colon beside that of the occasion, in %s', locale => {
  for (const written of titlesIn(locale)) {
    expect(written).toContain(title)
    expect(written.split(':')).toHaveLength(2)
  }
})
