import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { startOrderAction } from '@/features/orders/actions'

export type OrderFromInterestProps = {
  service: string
  interestId: string
  idempotencyKey: string
  /** Beside an order of the service that is under way. */
  isAnother: boolean
}

/** One press makes a draft of an interest, with what it says already filled in. */
export function OrderFromInterest({
  service,
  interestId,
  idempotencyKey,
  isAnother,
}: OrderFromInterestProps) {
  const t = useTranslations('interest.next')
  return (
    <Form
      action={startOrderAction}
      idempotencyKey={idempotencyKey}
      submitLabel={t(isAnother ? 'another' : 'order')}
      submitVariant={isAnother ? 'secondary' : 'primary'}
    >
      <input type="hidden" name="service" value={service} />
      <input type="hidden" name="interestId" value={interestId} />
    </Form>
  )
}
