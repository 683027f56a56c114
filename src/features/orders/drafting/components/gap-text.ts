import { useTranslations } from 'next-intl'
import type { Gap } from '@/features/orders/content/order-content'

/** The words for what a field lacks: by the field where it is empty, else by its fault. */
export function useGapText() {
  const t = useTranslations('orders.gap')
  const errors = useTranslations('errors')
  return ({ field, fault }: Gap): string =>
    fault === 'personNumber' ? errors(fault) : t(fault === 'empty' ? `empty.${field}` : fault)
}
