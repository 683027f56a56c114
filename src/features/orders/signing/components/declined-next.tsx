import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import type { OrderView } from '@/features/orders/queries'
import { hasToWrite } from '@/features/orders/rules'
import { AnsweredNext } from '@/features/orders/signing/components/answered-next'
import type { NextToSign } from '@/features/orders/signing/next-queries'

type DeclinedNextProps = {
  order: Pick<OrderView, 'status' | 'startedByParty' | 'sharedAt' | 'version'>
  actor: PartyActor
  next: NextToSign | null
}

/** To one who declined: when one hears of the order next, and the ways on. One that has it to correct does so first. */
export function DeclinedNext({ order, actor, next }: DeclinedNextProps) {
  const t = useTranslations('orders')
  if (hasToWrite(order, actor.party)) return null
  return (
    <>
      <p>{t('declinedNext')}</p>
      <AnsweredNext next={next} />
    </>
  )
}
