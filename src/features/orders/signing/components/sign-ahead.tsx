import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { deadlineAhead, signingDays } from '@/features/orders/signing/deadline-rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

type SignAheadProps = { order: Pick<OrderView, 'id' | 'content' | 'roundStartsOn'>; today: Day }

/** Before sending: until when all would have to sign, and why. It leads to the start where another would move that day. */
export function SignAhead({ order: { id, content, roundStartsOn }, today }: SignAheadProps) {
  const t = useTranslations('orders.send.ahead')
  const locale = useLocale()
  const startsOn = roundStartsOn ?? content.periodFrom
  const { lastDay, why, few } = deadlineAhead(today, startsOn)
  const values = {
    why,
    day: dayText(locale, lastDay),
    count: signingDays.usual,
    from: roundStartsOn ? 'round' : 'period',
    start: startsOn ? dayText(locale, startsOn) : '',
  }
  return (
    <Notice tone={few === null ? undefined : 'warning'}>
      <p>
        <Unbroken>{t('by', values)}</Unbroken>
      </p>
      {few !== null && <p>{t('few', { count: few })}</p>}
      {why !== 'usual' && (
        <p>
          <TextLink href={paths.questionOf(id, roundStartsOn ? 'roundId' : 'periodFrom')}>
            {t('edit')}
          </TextLink>
        </p>
      )}
    </Notice>
  )
}
