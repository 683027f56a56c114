import { useTranslations } from 'next-intl'
import { ClashFields } from '@/features/deliveries/clashes/components/clash-fields'

/** The place in a form where clashes are told and passed. */
export function ClashQuestion() {
  const t = useTranslations('times.clash')
  return <ClashFields label={t('reason')} hint={t('reasonHint')} />
}
