import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Unsent } from '@/components/form/unsent'
import { declineOrderAction } from '@/features/orders/actions'
import type { OrderView } from '@/features/orders/queries'
import { VersionCloses } from '@/features/orders/signing/components/lapsing'

type DeclineFormProps = {
  order: Pick<OrderView, 'id' | 'lines'>
  version: { hash: string; number: number }
}

/** The press stands under the reason, and covers no field on a phone. */
export function DeclineForm({ order, version }: DeclineFormProps) {
  const t = useTranslations('orders')
  const form = useTranslations('common.form')
  return (
    <Form action={declineOrderAction}>
      <input type="hidden" name="orderId" value={order.id} />
      <input type="hidden" name="versionHash" value={version.hash} />
      <VersionCloses lines={order.lines} version={version.number} />
      <TextArea
        name="reason"
        label={t('decline.reason')}
        hint={t('decline.reasonHint')}
        rows={3}
        maxLength={2000}
      />
      <Unsent name="reason" text={form('unsent')} leave={form('leaveUnsent')} />
      <p>{t('decline.seen')}</p>
      <SubmitButton variant="danger">{t('decline.submit')}</SubmitButton>
    </Form>
  )
}
