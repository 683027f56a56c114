import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { isSelfLed } from '@/features/catalogue/self-led'
import {
  firmnessOf,
  holdingOf,
  lacksDeliverer,
  type OccasionView,
  type TimedOccasion,
} from '@/features/deliveries/delivery-view'
import { useExpectedText } from '@/features/deliveries/occasions/expected-text'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { clockText, lengthOf, weekdayText } from '@/lib/time-text'

/** When an occasion takes place, or took place. */
export function OccasionTime({ occasion }: { occasion: TimedOccasion }) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const { startsAt, status, doneOn, doneTime, minutes, isMoving } = occasion
  const firmness = firmnessOf(occasion)
  if (doneOn) {
    const day = dayText(locale, doneOn)
    return (
      <>{isSelfLed(occasion) ? t('handedOverOn', { day }) : t('doneOn', { day, time: doneTime ?? 'none' })}</>
    )
  }
  if (status === 'cancelled') {
    return <>{startsAt ? t('cancelledTime', { day: weekdayText(locale, startsAt) }) : t('cancelledNoTime')}</>
  }
  if (firmness === 'asked') return <>{t('timesProposed')}</>
  if (!startsAt) return <>{t(isSelfLed(occasion) ? 'selfLed' : 'noTime')}</>
  const day = weekdayText(locale, startsAt)
  if (firmness === 'proposedPast') return <>{t('proposedPast', { day })}</>
  if (firmness === 'proposed') return <>{t('proposedTime', { day })}</>
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
  const time = { day, from: clockText(locale, startsAt), to: clockText(locale, endsAt) }
  return <>{t(isMoving ? 'timeGivesWay' : 'time', time)}</>
}

type OccasionFactsProps = { occasion: OccasionView; isMixed?: boolean; isOwn?: boolean }

/**
 * Where it is, who holds it and how many take part: only what is known. Of one that is cancelled none of it holds.
 * `isMixed` leaves its mode out: its organisations take part in several ways. `isOwn`: the reader holds it.
 */
export function OccasionFacts({ occasion, isMixed = false, isOwn = false }: OccasionFactsProps) {
  const t = useTranslations('deliveries')
  const { mode, place, link, deliverer, sessionId } = occasion
  const { actualParticipants: actual } = occasion
  const expected = useExpectedText()(occasion)
  const isDone = occasion.status === 'done'
  const isPlaced = place !== '' && mode === 'on_site'
  const registered = useRegistered(occasion)
  const plannedFor = usePlannedTime(occasion)
  const facts = [
    sessionId && t('joint.isJoint'),
    plannedFor,
    isMixed ? place : isPlaced ? `${t(`mode.${mode}`)}: ${place}` : t(`mode.${mode}`),
    awaitsItsPlace(occasion) && t(`own.missing.${mode}`, { name: 'none' }),
    !isDone && t('length', lengthOf(occasion.minutes)),
    deliverer &&
      holdingOf(occasion) !== 'unanswered' &&
      t(isOwn ? 'delivererSelf' : 'deliverer', { name: deliverer.name, held: holdingOf(occasion) }),
    lacksDeliverer(occasion) && t('delivererSought'),
    actual !== null && t('actualParticipants', { count: actual }),
    !isDone && expected,
    registered,
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '')
  if (occasion.status === 'cancelled') return null
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      {facts.map(fact => (
        <li key={fact} className="min-w-0 break-words">
          {fact}
        </li>
      ))}
      {link && !isDone && (
        <li>
          <TextLink href={link}>{t('meetingLink')}</TextLink>
        </li>
      )}
    </ul>
  )
}

function awaitsItsPlace(occasion: OccasionView): boolean {
  const { status, isOver, place, link } = occasion
  return status === 'planned' && !isOver && !place && !link && !isSelfLed(occasion)
}

/** The time that was planned stays beside the day that it became. */
function usePlannedTime({ status, startsAt, minutes }: OccasionView): string | null {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  if (status !== 'done' || !startsAt) return null
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
  const clock = { from: clockText(locale, startsAt), to: clockText(locale, endsAt) }
  return t('plannedFor', { day: weekdayText(locale, startsAt), ...clock })
}

/** The days it was registered and last changed, when they are not the day it took place. */
function useRegistered({ doneOn, registeredAt, recordedAt }: OccasionView): string | null {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  if (!doneOn || !registeredAt || !recordedAt) return null
  const first = dayOf(registeredAt)
  const last = dayOf(recordedAt)
  if (first === last) return last === doneOn ? null : t('recordedLater', { day: dayText(locale, last) })
  return t('changedLater', { day: dayText(locale, first), changed: dayText(locale, last) })
}
