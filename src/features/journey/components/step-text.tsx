import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { workplaceAt } from '@/features/duties/duty-pages'
import { AgreedStep } from '@/features/journey/components/agreed-step'
import type { Station, StationDuty } from '@/features/journey/queries'
import { type Step, stepUnderWay } from '@/features/journey/rules'
import { dateOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

export type StepTextProps = {
  step: Step
  station: Station
  /** Said of one to come where a heading names it already. */
  coming?: string
}

/** A milestone in words, and when it was. */
export function StepText({ step, station, coming }: StepTextProps) {
  return (
    <>
      <span className="block font-semibold">
        {step.state === 'coming' && coming ? coming : <Name step={step} station={station} />}
      </span>
      {(step.on || step.firmness === 'asked') && (
        <span className="row-note block">
          <When step={step} />
        </span>
      )}
      {step.agreed && <AgreedStep agreed={step.agreed} />}
      {station.duty && stepUnderWay(station) === step && <RoomLink station={station} duty={station.duty} />}
    </>
  )
}

/** To where the staff do what waits for them. */
function RoomLink({ station, duty: { kind, id } }: { station: Station; duty: StationDuty }) {
  const t = useTranslations('admin.duty')
  const locale = useLocale()
  return (
    <TextLink href={workplaceAt({ page: 1 }, { name: `${kind}.${id}` })}>
      {t(kind)}
      <span className="sr-only">: {textIn(locale, station.service.name)}</span>
    </TextLink>
  )
}

function Name({ step, station }: StepTextProps) {
  const t = useTranslations('journey')
  const { milestone, state, isLinkClosed, isUnplanned, isSelfLed } = step
  const { order, deliveryId, interestedParty } = station
  const { occasions = 0, done = 0, cancelled = 0, answers = [] } = order ?? {}
  switch (milestone) {
    case 'interest':
      return <Interest party={interestedParty} />
    case 'talk':
      return t(`talk.${order ? 'first' : 'latest'}`)
    case 'order':
    case 'ended':
      return <OrderName station={station} step={step} />
    case 'confirm':
      return t('confirm')
    case 'occasions': {
      const text = t(`occasions.${isUnplanned ? 'unplanned' : isSelfLed ? 'selfLed' : state}`, {
        occasions,
        done,
        left: occasions - done,
        cancelled,
      })
      return deliveryId ? <TextLink href={paths.delivery(deliveryId)}>{text}</TextLink> : text
    }
    case 'evaluation':
      return t(`evaluation.${isLinkClosed ? 'linkClosed' : state}`)
    case 'follow_up':
      return t(`followUp.${state}`, { answers: answers.length })
  }
}

function Interest({ party }: { party: Party | null }) {
  const t = useTranslations('journey')
  const titles = useTranslations('orders.partyTitle')
  return party && t('interest', { party: titles(party) })
}

/** Its status now; what has been agreed and confirmed stays so while it is delivered. */
function OrderName({ station, step: { milestone, state, isConfirmed } }: StepTextProps) {
  const t = useTranslations('journey')
  const statuses = useTranslations('orders.status')
  const { order, status, isEarlier } = station
  if (!order || !status) return t('noOrder')
  const agreed = isConfirmed ? 'confirmed' : 'valid'
  const isAgreed = milestone === 'order' && state === 'done'
  const said = isEarlier ? 'earlier' : isAgreed ? agreed : status
  return t('order', { number: order.number, status: statuses(said) })
}

/** A day that is to come; half a year ahead, its month is enough. The next occasion as the list of deliveries says it. */
function When({ step }: { step: Step }) {
  const { milestone, state, on, firmness } = step
  const t = useTranslations('journey')
  const list = useTranslations('deliveries.table')
  const locale = useLocale()
  const format = useFormatter()
  const day = on ? dayText(locale, on) : ''
  if (firmness === 'firm') return t('next', { day })
  if (firmness && firmness !== 'none') return list(firmness, { day })
  if (!on) return null
  if (milestone === 'follow_up' && state === 'coming') {
    return t('about', {
      month: format.dateTime(dateOf(on), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    })
  }
  if (step.signBy) return t('signBy', { when: step.signBy, day })
  const said = wordOf(step)
  return said ? t(said, { day }) : day
}

/** How a day is told. That of a step with none is the day on which it was done. */
function wordOf({
  milestone,
  state,
  isMoved,
  isRound,
}: Step): 'lastDay' | 'until' | 'waits' | 'since' | 'from' | null {
  if (isRound) return 'from'
  if (milestone === 'evaluation') return state === 'done' ? 'lastDay' : 'until'
  if (milestone === 'follow_up') return state === 'now' ? 'until' : null
  if (milestone === 'confirm') return 'waits'
  if (milestone === 'order' && state === 'now') return isMoved ? 'waits' : 'since'
  return null
}
