import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { NextToSign as Next } from '@/features/orders/signing/next-queries'
import { paths } from '@/lib/paths'

/** The way on for one who just signed: the next order to sign, or that there is none. */
export function NextToSign({ next }: { next: Next | null }) {
  const t = useTranslations('orders.signedNext')
  const locale = useLocale()
  if (!next) return <p>{t('none')}</p>
  return (
    <p>
      <TextLink href={paths.signOrder(next.id)}>
        {t('next', { service: next.service.name[locale], number: next.number })}
      </TextLink>
    </p>
  )
}
