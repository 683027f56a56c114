import { useLocale, useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { CorrectLink } from '@/features/deliveries/assignments/components/correct-link'
import { OwnOccasions } from '@/features/deliveries/assignments/components/own-occasions'
import { outlookOf } from '@/features/deliveries/assignments/own-days'
import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import { type Day, dayOf } from '@/lib/dates'
import { doneText } from '@/lib/done'
import { textIn } from '@/lib/localized-text'
import { clockText, weekdayText } from '@/lib/time-text'

type OwnPageProps = {
  occasions: OwnOccasion[]
  now: Date
  /** The deed that the address tells of, and the occasion that it was about. */
  done: { deed: unknown; occasion: unknown }
}

/** A deliverer's first page: what comes first, what waits for an answer, and then the days. */
export function OwnPage({ occasions, now, done }: OwnPageProps) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const { inWeek, today, toMark, next, unanswered } = outlookOf(occasions, now)
  const lead =
    (next || toMark > 0) &&
    t('own.outlook', {
      ...{ count: inWeek, today, toMark },
      day: next ? weekdayText(locale, next.startsAt) : 'none',
      time: next ? clockText(locale, next.startsAt) : '',
      organisation: next?.organisation ?? '',
      moves: next?.isMoving ? 'true' : 'false',
    })
  return (
    <Page title={t('title')} lead={lead || t('leadDeliverer')}>
      <DoneNotice text={doneText(t, done.deed)}>
        <About occasion={occasions.find(({ id }) => id === done.occasion)} today={dayOf(now)} />
      </DoneNotice>
      {unanswered[0] && (
        <p>
          <a className="link" href={`#tid-${unanswered[0].id}`}>
            {t('own.unanswered', { count: unanswered.length })}
          </a>
        </p>
      )}
      <OwnOccasions occasions={occasions} now={now} />
    </Page>
  )
}

/** Says which one was answered or marked: many look alike. A mark can be put right at once. */
function About({ occasion, today }: { occasion?: OwnOccasion; today: Day }) {
  const t = useTranslations('deliveries.own')
  const locale = useLocale()
  if (!occasion?.startsAt) return null
  const { title, organisation, startsAt } = occasion
  const at = { day: weekdayText(locale, startsAt), time: clockText(locale, startsAt) }
  return (
    <>
      <p>{t('about', { title: textIn(locale, title), organisation, ...at })}</p>
      <p className="empty:hidden">
        <CorrectLink occasion={occasion} today={today} />
      </p>
    </>
  )
}
