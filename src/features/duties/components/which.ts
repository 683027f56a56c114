import { useLocale, useTranslations } from 'next-intl'
import type { Duty } from '@/features/duties/duty'
import { textIn } from '@/lib/localized-text'

/** Tells two duties of one organisation and service apart: the occasion, and the order. */
export function useWhich(): (duty: Pick<Duty, 'occasion' | 'order'>) => string[] {
  const t = useTranslations('duties')
  const locale = useLocale()
  return ({ occasion, order }) => [
    ...(occasion ? [textIn(locale, occasion.title)] : []),
    ...(order === null ? [] : [t('order', { number: String(order) })]),
  ]
}
