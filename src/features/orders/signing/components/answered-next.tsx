import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { NextToSign } from '@/features/orders/signing/components/next-to-sign'
import type { NextToSign as Next } from '@/features/orders/signing/next-queries'
import { paths } from '@/lib/paths'

/** The ways on for one who signed or declined an order that others go on with. */
export function AnsweredNext({ next }: { next: Next | null }) {
  const t = useTranslations('orders.signedNext')
  return (
    <>
      <NextToSign next={next} />
      <p>
        <TextLink href={paths.overview}>{t('overview')}</TextLink>
      </p>
    </>
  )
}
