import { useLocale, useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { AnsweredNext } from '@/features/orders/signing/components/answered-next'
import type { NextToSign as Next } from '@/features/orders/signing/next-queries'
import { dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

type SignedNextProps = {
  order: Pick<OrderView, 'id' | 'awaited' | 'deadlineOn'>
  next: Next | null
  /** A question of the reader's party has no answer. */
  isAsking?: boolean
  mayTakeBack?: boolean
}

/** To one who signed and was not the last: who is waited for, and the ways on and back. */
export function SignedNext({
  order: { id, awaited, deadlineOn },
  next,
  isAsking = false,
  mayTakeBack = false,
}: SignedNextProps) {
  const t = useTranslations('orders.signedNext')
  const action = useTranslations('orders.action')
  const party = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  if (awaited.length === 0) return null
  const day = deadlineOn ? dayText(locale, dayOfDate(deadlineOn)) : 'none'
  return (
    <>
      <p>
        <Unbroken>{t('awaited', { parties: format.list(awaited.map(one => party(one))), day })}</Unbroken>{' '}
        {t('mail')}
        {isAsking && ` ${t('asking')}`}
      </p>
      {mayTakeBack && (
        <p>
          {t('regret')}{' '}
          <a className="link" href={paths.takeBack(id)}>
            {action('takeBack')}
          </a>
        </p>
      )}
      <AnsweredNext next={next} />
    </>
  )
}
