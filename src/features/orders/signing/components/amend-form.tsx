import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { amendOrderAction } from '@/features/orders/actions'
import type { OrderView } from '@/features/orders/queries'
import { Lapsing } from '@/features/orders/signing/components/lapsing'
import { countSigned } from '@/features/orders/signing/party-lines'
import { ChoiceHint } from '@/features/orders/whose-move/components/choice-hint'

type AmendFormProps = { order: Pick<OrderView, 'id' | 'lines' | 'versionNumber'> }

/** Opens a sent order for change. That stops it for all parties, so one press alone only says what would come of it. */
export function AmendForm({ order: { id, lines, versionNumber: version } }: AmendFormProps) {
  const t = useTranslations('orders.action')
  return (
    <div>
      <Form fold={t('amend')} action={amendOrderAction}>
        <input type="hidden" name="orderId" value={id} />
        <input type="hidden" name="signed" value={countSigned(lines).signed} />
        <Lapsing lines={lines} />
        <SubmitButton variant="danger">{t('amendNow', { next: version + 1 })}</SubmitButton>
      </Form>
      <ChoiceHint>{t('amendHint', { version })}</ChoiceHint>
    </div>
  )
}
