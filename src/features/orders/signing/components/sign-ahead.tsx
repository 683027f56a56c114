import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { OrderView } from '@/features/orders/queries'
import { deadlineAhead } from '@/features/orders/signing/deadline-rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

type SignAheadProps = { order: Pick<OrderView, 'id' | 'content' | 'roundStartsOn'>; today: Day }

/** Before sending: until when all would have to sign, since which start, and the way to change that. */
export function SignAhead({ order: { id, content, roundStartsOn }, today }: SignAheadProps) {
  const t = useTranslations('orders.send.ahead')
  const locale = useLocale()
  const startsOn = roundStartsOn ?? content.periodFrom
  const { lastDay, isForStart, few } = deadlineAhead(today, startsOn)
  const by = !isForStart ? 'usual' : roundStartsOn ? 'round' : 'period'
  const day = dayText(locale, lastDay)
  return (
    <Notice tone={few === null ? undefined : 'warning'}>
      <p>{t('by', { by, day, start: startsOn ? dayText(locale, startsOn) : '' })}</p>
      {few !== null && <p>{t('few', { count: few })}</p>}
      {startsOn && (
        <p>
          <TextLink href={paths.questionOf(id, roundStartsOn ? 'roundId' : 'periodFrom')}>
            {t('edit')}
          </TextLink>
        </p>
      )}
    </Notice>
  )
}
