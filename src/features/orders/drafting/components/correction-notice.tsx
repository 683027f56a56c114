import { useLocale, useTranslations } from 'next-intl'
import { isParty } from '@/auth/actor'
import { Notice } from '@/components/ui/notice'
import { Unbroken } from '@/components/ui/unbroken'
import { ChangeNotice, type ChangeNoticeProps } from '@/features/orders/drafting/components/change-notice'
import { eventsSince } from '@/features/orders/drafting/events-since'
import { whySentBack } from '@/features/orders/drafting/sent-back'
import type { OrderKind } from '@/features/orders/happenings'
import { dayText } from '@/lib/day-text'
import { sharedFactsOf } from '@/lib/happenings/facts'
import { WRITTEN_IN } from '@/lib/written'

/** Why an order is written again: it came back, or a party opened it for change. */
export function CorrectionNotice(props: ChangeNoticeProps) {
  return (
    <>
      <Correction {...props} />
      <ChangeNotice {...props} />
    </>
  )
}

/** Why a returned order came back: the sender's reason, or a new start of its round. */
function Correction({ order, actor }: Pick<ChangeNoticeProps, 'order' | 'actor'>) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const [latest] = order.versions
  if (order.status !== 'returned' || !latest) return null
  const why = whySentBack(order, latest)
  const moved = eventsSince(order.events, latest.number).findLast(
    event => event.kind === ('order.round_changed' satisfies OrderKind),
  )
  const { startsOn } = sharedFactsOf(moved?.facts)
  if (!why && !moved) return null
  return (
    <Notice
      tone="warning"
      title={t(why ? 'edit.corrections' : 'edit.signAgain')}
      className="[body:has([data-compare])_&]:hidden"
    >
      {why?.party && (
        <p>
          <Unbroken>
            {t('edit.declinedBy', {
              whose: isParty(actor) && why.party === actor.party ? 'own' : 'other',
              party: t(`partyTitle.${why.party}`),
              version: latest.number,
            })}
          </Unbroken>
        </p>
      )}
      {why && (
        <p lang={WRITTEN_IN} className="whitespace-pre-line">
          {why.reason}
        </p>
      )}
      {startsOn && (
        <p>
          <Unbroken>{t('edit.newStart', { day: dayText(locale, startsOn) })}</Unbroken>
        </p>
      )}
    </Notice>
  )
}
