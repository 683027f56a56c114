import { createTranslator } from 'use-intl/core'
import { expect, it } from 'vitest'
import { locales, messagesIn } from '@/messages/messages'

/** As many letters as stand beside each other on a phone of 390 px, the press with its edges. */
const ONE_ROW = 45

it.each(locales)('the two ways in the bar of a receipt share one row of a phone: %s', locale => {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'receipts.downloads' })
  expect(`${t('pdf', { copy: 'registry' })} ${t('others')}`.length).toBeLessThanOrEqual(ONE_ROW)
})
