import { useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import { UndoneNotice } from '@/components/layout/done-notice'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import type { Undone } from '@/lib/done'
import { useFormatter } from '@/messages/formatter'

type OrderUndoneProps = { order: OrderView; actor: Actor; undone: Undone }

/** Others came first: what the reader pressed and was not done, who did what, and whose move it is now. */
export function OrderUndone({ order, actor, undone }: OrderUndoneProps) {
  const t = useTranslations('orders')
  return (
    <UndoneNotice title={t(`undone.${undone}`)}>
      <p>
        <Unbroken>{t('undone.overtaken')}</Unbroken> <LatestDecline order={order} />{' '}
        <MoveText order={order} actor={actor} />
      </p>
    </UndoneNotice>
  )
}

/** The decline that closed the newest version. */
function LatestDecline({ order: { versions, declines } }: { order: OrderView }) {
  const t = useTranslations('orders.sign.notNow')
  const parties = useTranslations('common.party')
  const format = useFormatter()
  const decline = declines.find(one => one.versionId === versions[0]?.id)
  if (!decline) return null
  const { person, party, declinedAt } = decline
  const time = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const
  const told = { who: 'other', name: person.name, party: parties(party) }
  return <Unbroken>{t('declined', { ...told, when: format.dateTime(declinedAt, time) })}</Unbroken>
}
