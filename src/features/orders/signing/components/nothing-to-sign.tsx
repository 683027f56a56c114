import { useTranslations } from 'next-intl'
import { Arrival } from '@/components/layout/arrival'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'

/** Where a signing link leads when the order has moved on, and the way back from a signature. */
export function NothingToSign({ orderId }: { orderId: string }) {
  const t = useTranslations('orders.sign.notNow')
  return (
    <Page
      title={t('title')}
      lead={<Arrival>{t('text')}</Arrival>}
      nextStep={
        <ButtonLink variant="primary" href={paths.order(orderId)}>
          {t('back')}
        </ButtonLink>
      }
    />
  )
}
