import { useTranslations } from 'next-intl'
import { Autosave } from '@/components/form/autosave'
import { autosaveDraftAction } from '@/features/orders/actions'
import { answeredFields, askedFields } from '@/features/orders/content/order-content'
import { DraftBar } from '@/features/orders/drafting/components/draft-bar'
import { effects, isWrittenTogether } from '@/features/orders/drafting/effects'
import type { OrderView } from '@/features/orders/queries'

type DraftStateProps = {
  formId: string
  order: Pick<OrderView, 'content' | 'service' | 'events'>
}

/** Words for all that the bar may have to say: a browser counts on with no help of the server. */
export function DraftState({ formId, order }: DraftStateProps) {
  const t = useTranslations('orders.edit')
  const asked = askedFields(order.service)
  const all = asked.length
  const progress = Array.from({ length: all + 1 }, (_, done) => t('progress', { done, all }))
  const isTogether = isWrittenTogether(order.events)
  return (
    <DraftBar
      formId={formId}
      asked={asked}
      answered={answeredFields(order.content, order.service)}
      progress={progress}
      lights={{
        label: t('effects.label'),
        lit: t('effects.lit'),
        unlit: t('effects.unlit'),
        lights: effects.map(effect => ({
          name: effect,
          label: t(`effects.${effect}`),
          ...(effect === 'together' && { isLit: isTogether }),
        })),
      }}
    >
      <Autosave
        formId={formId}
        action={autosaveDraftAction}
        counter="revision"
        texts={{
          idle: t('autosave.idle'),
          saving: t('autosave.saving'),
          saved: t('autosave.saved'),
          failed: t('autosave.failed'),
          unanswered: t('autosave.unanswered'),
          held: t('autosave.held'),
        }}
      />
    </DraftBar>
  )
}
