import { createTranslator } from 'use-intl/core'
import type { Problem } from '@/http/problem-schema'
import { type Locale, messagesIn } from '@/messages/messages'

/** Which names a question holds in vain, and which it may hold. */
export function unknownNames(locale: Locale, unknown: readonly string[], known: readonly string[]): Problem {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'errors.openQuestion' })
  const names = unknown.join(', ')
  const detail = known.length > 0 ? t('known', { names, known: known.join(', ') }) : t('none', { names })
  return { title: t('unknown'), detail }
}
