import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isSelfLed, isWhollySelfLed } from '@/features/catalogue/self-led'
import { PressStep } from '@/features/deliveries/components/press-step'
import { countDone, firmnessOf, nextOccasion, type OccasionView } from '@/features/deliveries/delivery-view'
import type { OccasionRole } from '@/features/deliveries/occasions/components/occasion-links'
import type { DeliveryView } from '@/features/deliveries/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { clockText, weekdayText } from '@/lib/time-text'

export type DeliveryNextStepProps = {
  delivery: DeliveryView
  role: OccasionRole
  /** A party's act when all is done. */
  evaluation: ReactNode
  /** Says whose answer is left to times that the reader's party has answered. */
  answered: ReactNode
}

/** The next event, and the one button if it is the reader's to press. */
export function DeliveryNextStep({ delivery, role, evaluation, answered }: DeliveryNextStepProps) {
  const t = useTranslations('deliveries')
  const { occasions } = delivery
  const isOwn = role === 'deliverer'
  const next = nextOccasion(isOwn ? occasions.filter(({ isDeclined }) => !isDeclined) : occasions)
  const proposed = occasions.find(occasion => occasion.status === 'proposed')
  if (delivery.status === 'cancelled') return <p>{t('next.cancelled')}</p>
  if (delivery.status === 'done') return role === 'party' ? evaluation : <DoneText occasions={occasions} />
  if (role === 'party') return <PartyStep occasions={occasions} answered={answered} />
  if (next && firmnessOf(next) === 'toMark') return <MarkStep occasion={next} />
  if (role === 'staff' && proposed && isSelfLed(proposed)) return <HandOverStep occasion={proposed} />
  if (role === 'staff' && proposed) return <PlanStep occasion={proposed} />
  if (next?.status === 'planned') return <Upcoming occasion={next} />
  if (role === 'staff') {
    return <PressStep text={t('next.addStaff')} href={paths.addOccasion(delivery.id)} press={t('add')} />
  }
  return <p>{t('next.delivererNone')}</p>
}

function DoneText({ occasions }: { occasions: OccasionView[] }) {
  const t = useTranslations('deliveries.next')
  return <p>{occasions.every(isSelfLed) ? t('handedOver') : t('done', countDone(occasions))}</p>
}

/** For a party. Times that it has answered come first, then the day that stands. */
function PartyStep({ occasions, answered }: { occasions: OccasionView[]; answered: ReactNode }) {
  const t = useTranslations('deliveries.next')
  const next = nextOccasion(occasions)
  if (answered) return answered
  if (next?.status === 'planned') return <Upcoming occasion={next} />
  const proposed = occasions.filter(({ status }) => status === 'proposed')
  return <p>{t(isWhollySelfLed(proposed) ? 'selfLedParty' : 'waitingForPlan')}</p>
}

function MarkStep({ occasion }: { occasion: OccasionView }) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const day = occasion.startsAt ? weekdayText(locale, occasion.startsAt) : ''
  return (
    <PressStep text={t('next.mark', { day })} href={paths.markOccasionDone(occasion)} press={t('markDone')} />
  )
}

/** A thing that people lead themselves waits for no day: staff hand it over and say so. */
function HandOverStep({ occasion }: { occasion: OccasionView }) {
  const t = useTranslations('deliveries')
  const title = textIn(useLocale(), occasion.title)
  return (
    <PressStep
      text={t('next.selfLedStaff', { title })}
      href={paths.markOccasionDone(occasion)}
      press={t('handOver')}
    />
  )
}

function PlanStep({ occasion }: { occasion: OccasionView }) {
  const t = useTranslations('deliveries')
  const title = textIn(useLocale(), occasion.title)
  return (
    <PressStep text={t('next.planStaff', { title })} href={paths.planOccasion(occasion)} press={t('plan')} />
  )
}

function Upcoming({ occasion }: { occasion: OccasionView }) {
  const t = useTranslations('deliveries.next')
  const locale = useLocale()
  if (!occasion.startsAt) return null
  const day = weekdayText(locale, occasion.startsAt)
  const time = clockText(locale, occasion.startsAt)
  return <p>{t(occasion.isMoving ? 'upcomingMoves' : 'upcoming', { day, time })}</p>
}
