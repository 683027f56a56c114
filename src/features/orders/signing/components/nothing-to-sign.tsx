import { useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'

/** Where a signing link leads when the order has moved on. */
export function NothingToSign({ orderId }: { orderId: string }) {
  const t = useTranslations('orders.sign.notNow')
  return (
    <Page
      title={t('title')}
      lead={t('text')}
      nextStep={
        <ButtonLink variant="primary" href={paths.order(orderId)}>
          {t('back')}
        </ButtonLink>
      }
    />
  )
}
