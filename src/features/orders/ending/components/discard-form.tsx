import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { discardDraftAction } from '@/features/orders/actions'
import type { OrderView } from '@/features/orders/queries'
import { startingSide } from '@/features/orders/rules'
import { ChoiceHint } from '@/features/orders/whose-move/components/choice-hint'

/** The way out of a draft that its own side alone has seen. The first press only says what the second one does. */
export function DiscardForm({ order }: { order: Pick<OrderView, 'id' | 'startedByParty'> }) {
  const t = useTranslations('orders.action')
  return (
    <div>
      <Form fold={t('discard')} action={discardDraftAction}>
        <input type="hidden" name="orderId" value={order.id} />
        <p>{t('discardAsk')}</p>
        <SubmitButton variant="danger">{t('discardNow')}</SubmitButton>
      </Form>
      <ChoiceHint>{t('discardHint', { side: startingSide(order) ?? 'union' })}</ChoiceHint>
    </div>
  )
}
