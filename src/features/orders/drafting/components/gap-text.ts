import { useTranslations } from 'next-intl'
import type { Gap } from '@/features/orders/content/order-content'
import { gapKey } from '@/features/orders/drafting/gap-key'

export function useGapText() {
  const t = useTranslations()
  return (gap: Gap): string => t(gapKey(gap))
}
