import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { amendOrderAction } from '@/features/orders/actions'
import type { OrderView } from '@/features/orders/queries'
import { Lapsing } from '@/features/orders/signing/components/lapsing'
import { countSigned } from '@/features/orders/signing/party-lines'
import { ChoiceHint } from '@/features/orders/whose-move/components/choice-hint'
import { AMEND } from '@/lib/place'

type AmendFormProps = {
  order: Pick<OrderView, 'id' | 'lines' | 'versionNumber'>
  /** The reader came for it. */
  isOpen?: boolean
}

/** Opens a sent order for change. That stops it for all parties, so one press alone only says what would come of it. */
export function AmendForm({ order: { id, lines, versionNumber: version }, isOpen }: AmendFormProps) {
  const t = useTranslations('orders.action')
  const { signed } = countSigned(lines)
  return (
    <div id={AMEND} className="scroll-mt-20">
      <Form fold={t('amend')} isOpen={isOpen} action={amendOrderAction}>
        <input type="hidden" name="orderId" value={id} />
        <input type="hidden" name="signed" value={signed} />
        <Lapsing lines={lines} />
        {/* A signature that falls does not come back. With none, nothing is lost. */}
        <SubmitButton variant={signed > 0 ? 'danger' : 'secondary'}>
          {t('amendNow', { next: version + 1 })}
        </SubmitButton>
      </Form>
      <ChoiceHint>{t('amendHint', { version })}</ChoiceHint>
    </div>
  )
}
