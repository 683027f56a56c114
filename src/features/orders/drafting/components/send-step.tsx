import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { ButtonLink } from '@/components/ui/button'
import { sendOrderAction } from '@/features/orders/actions'
import type { PreFlight } from '@/features/orders/drafting/queries'
import type { OrderView } from '@/features/orders/queries'
import type { MessageView } from '@/features/orders/thread/queries'
import { aboutOf } from '@/features/orders/thread/unanswered'
import { paths } from '@/lib/paths'

type Sent = {
  order: Pick<OrderView, 'id' | 'revision'>
  /** The version that was sent back, where nothing is changed since. */
  same: number | undefined
}

/** Sends an order that lacks nothing; otherwise the way to what it lacks. */
export function SendStep({
  order,
  same,
  preFlight,
  canSign,
}: Sent & { preFlight: PreFlight; canSign: boolean }) {
  const t = useTranslations('orders.send')
  if (preFlight.isClear) {
    return (
      <>
        <CorrectLink {...{ order, same }} />
        <SendForm {...{ order, same }} />
        <p className="text-sm">{t('notSigning', { who: canSign ? 'own' : 'other' })}</p>
      </>
    )
  }
  if (preFlight.missing.length === 0 && preFlight.hasRound) return <p>{t('wait')}</p>
  const count = preFlight.missing.length
  return (
    <>
      {count > 0 && <p>{t('gaps', { count })}</p>}
      <ButtonLink variant="primary" href={paths.correctOrder(order.id)}>
        {t(preFlight.hasRound ? 'fill' : 'chooseRound')}
      </ButtonLink>
    </>
  )
}

/** The same press on a phone, in one line. It says what still has no answer. */
export function SendBar({ order, same, waiting }: Sent & { waiting: MessageView[] }) {
  const t = useTranslations('orders')
  const count = waiting.length
  if (same) {
    return (
      <>
        <p>{t('send.same', { version: same })}</p>
        <CorrectLink {...{ order, same }} />
      </>
    )
  }
  return (
    <>
      <p>{count > 0 ? t('thread.unanswered', { about: aboutOf(waiting), count }) : t('send.ready')}</p>
      <SendForm {...{ order, same }} />
    </>
  )
}

/** A text that was sent back is corrected before it is sent again. */
function CorrectLink({ order, same }: Sent) {
  const t = useTranslations('orders.send')
  if (!same) return null
  return (
    <ButtonLink variant="primary" href={paths.editOrder(order.id)}>
      {t('correct')}
    </ButtonLink>
  )
}

function SendForm({ order: { id, revision }, same }: Sent) {
  const t = useTranslations('orders.send')
  return (
    <ActionForm
      action={sendOrderAction}
      fields={{ orderId: id, revision }}
      label={t('submit')}
      variant={same ? 'secondary' : 'primary'}
    />
  )
}
