import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { amendOrderAction } from '@/features/orders/actions'
import type { OrderView } from '@/features/orders/queries'
import { Lapsing } from '@/features/orders/signing/components/lapsing'
import { countSigned } from '@/features/orders/signing/party-lines'
import { ChoiceHint } from '@/features/orders/whose-move/components/choice-hint'

type AmendFormProps = {
  order: Pick<OrderView, 'id' | 'lines' | 'versionNumber'>
  /** It is the next step of the page. */
  isMain?: boolean
}

/** Opens a sent order for change, by one press. Where somebody has signed, it first says whose signatures fall. */
export function AmendForm({ order: { id, lines, versionNumber: version }, isMain = false }: AmendFormProps) {
  const t = useTranslations('orders.action')
  const { signed } = countSigned(lines)
  if (signed > 0) {
    return (
      <div>
        <Form fold={t('amend')} action={amendOrderAction}>
          <input type="hidden" name="orderId" value={id} />
          <input type="hidden" name="signed" value={signed} />
          <Lapsing lines={lines} />
          <SubmitButton variant="danger">{t('amendSigned', { version })}</SubmitButton>
        </Form>
        <ChoiceHint>{t('amendHint', { version })}</ChoiceHint>
      </div>
    )
  }
  return (
    <div>
      <ActionForm
        action={amendOrderAction}
        fields={{ orderId: id, signed }}
        label={t('amend')}
        variant={isMain ? 'primary' : 'secondary'}
      />
      <ChoiceHint>{t('amendHint', { version })}</ChoiceHint>
    </div>
  )
}
