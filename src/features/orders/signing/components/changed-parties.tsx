import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { Notice } from '@/components/ui/notice'
import type { OrderView } from '@/features/orders/queries'
import { AmendForm } from '@/features/orders/signing/components/amend-form'
import { WRITTEN_IN } from '@/lib/written'

/** The parties represented now that the sent version leaves out. */
export function ChangedPartiesNotice({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  if (order.changedParties.length === 0) return null
  return (
    <Notice tone="warning" title={t('changedParties.title')}>
      {order.changedParties.map(({ party, localUnions }) => (
        <p key={party}>
          {localUnions.length > 0
            ? t.rich('changedParties.named', {
                party: t(`partyTitle.${party}`),
                unions: localUnions.join(', '),
                written: text => <span lang={WRITTEN_IN}>{text}</span>,
              })
            : t('changedParties.contested', { party: t(`partyTitle.${party}`) })}
        </p>
      ))}
      <p>{t('changedParties.meaning')}</p>
    </Notice>
  )
}

/**
 * Shown in place of a signature that can't be set. Either side opens the order and sends it to the right
 * parties.
 */
export function ChangedPartiesStep({ order, actor }: { order: OrderView; actor: Actor }) {
  const t = useTranslations('orders')
  return (
    <>
      <p>{t(isParty(actor) ? 'changedParties.next' : 'changedParties.nextOfParties')}</p>
      {isParty(actor) && <AmendForm order={order} />}
    </>
  )
}
