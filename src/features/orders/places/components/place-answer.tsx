import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { acceptPlaceAction, declinePlaceAction } from '@/features/orders/places/actions'

type PlaceAnswerProps = {
  orderId: string
  /** Whether it is the one thing to do; while the reader's signature is awaited, signing is. */
  isMain: boolean
}

/** Yes or no to a place that became free, by one press each. */
export function PlaceAnswer({ orderId, isMain }: PlaceAnswerProps) {
  const t = useTranslations('orders.place')
  return (
    <>
      <ActionForm
        action={acceptPlaceAction}
        fields={{ orderId }}
        label={t('accept')}
        variant={isMain ? 'primary' : 'secondary'}
      />
      <ActionForm action={declinePlaceAction} fields={{ orderId }} label={t('decline')} variant="quiet" />
      <p className="text-sm text-ink-soft">{t('declineHint')}</p>
    </>
  )
}
