import { randomUUID } from 'node:crypto'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { StaffActor } from '@/auth/actor'
import { OnwardLink } from '@/components/layout/onward-link'
import { wishedIn } from '@/features/deliveries/clashes/components/clash-question'
import { occasionToPlan, usualDeliverer } from '@/features/deliveries/delivery-view'
import { findDeliveryPage, findJoinedParts } from '@/features/deliveries/find-delivery-page'
import { OccasionTitle } from '@/features/deliveries/occasions/components/occasion-title'
import { PlanForm } from '@/features/deliveries/occasions/components/plan-form'
import { DoneForm } from '@/features/deliveries/outcomes/components/done-form'
import { type DeliveryView, listDeliverers } from '@/features/deliveries/queries'
import { canMove, isSeriesLeft, modeChoice } from '@/features/deliveries/rules'
import { JointNotice } from '@/features/deliveries/sessions/components/joint-notice'
import { DelivererAct } from '@/features/deliveries/staffing/components/deliverer-duty'
import { AnswersSection } from '@/features/deliveries/times/components/answers-section'
import {
  OtherTimes,
  ProposeForm,
  type ProposeFormProps,
} from '@/features/deliveries/times/components/propose-form'
import { listProposedTimes } from '@/features/deliveries/times/queries'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

type DeliveryDutyProps = { actor: StaffActor; deliveryId: string }
type OccasionDutyProps = DeliveryDutyProps & { occasionId: string }

const findDelivery = ({ actor, deliveryId }: DeliveryDutyProps) =>
  findDeliveryPage(actor, Promise.resolve({ id: deliveryId }))

type DeliveryActProps = DeliveryDutyProps & { duty: { kind: string; id: string; roundId: string | null } }

/** The act that a delivery, or one of its occasions, waits for. */
export function DeliveryAct({ duty: { kind, id, roundId }, ...props }: DeliveryActProps) {
  if (kind === 'mark_done') return <DoneAct {...props} occasionId={id} />
  if (kind === 'times') return <TimesAct {...props} occasionId={id} />
  const plan = <PlanAct {...props} roundId={roundId} occasionId={kind === 'plan' ? undefined : id} />
  return kind === 'deliverer' ? <DelivererAct {...props} occasionId={id} joint={plan} /> : plan
}

/** Marks an occasion that has been as done. */
async function DoneAct({ occasionId, ...props }: OccasionDutyProps) {
  const { occasions, organisation } = await findDelivery(props)
  const occasion = occasions.find(one => one.id === occasionId)
  if (!occasion) return null
  const joined = await findJoinedParts(props.actor, occasion)
  const today = dayOf(props.actor.now)
  return (
    <>
      <OccasionTitle occasion={occasion} isToldBeside />
      <JointNotice organisation={organisation} joined={joined} occasion={occasion} isListed />
      <DoneForm
        {...{ occasion, organisation, joined, today }}
        cancelPath={paths.cancelOccasion(occasion)}
        idempotencyKey={randomUUID()}
      />
    </>
  )
}

type PlanActProps = DeliveryDutyProps & { occasionId?: string; roundId: string | null }

/**
 * Plans the first occasion that has no time and about which nobody is asked, or the one that is given. Once it is
 * planned the next one takes its place, with fields of its own.
 */
async function PlanAct({ occasionId, roundId, ...props }: PlanActProps) {
  const delivery = await findDelivery(props)
  const occasion = occasionId
    ? delivery.occasions.find(({ id }) => id === occasionId)
    : occasionToPlan(delivery.occasions)
  if (!occasion) return null
  const [joined, deliverers] = await Promise.all([
    findJoinedParts(props.actor, occasion),
    listDeliverers(props.actor, delivery.service.id),
  ])
  const today = dayOf(props.actor.now)
  return (
    <Fragment key={occasion.id}>
      <OccasionTitle occasion={occasion} isToldBeside />
      <JointNotice organisation={delivery.organisation} joined={joined} occasion={occasion} isListed />
      <PlanForm
        occasion={occasion}
        deliverers={deliverers}
        usualDelivererId={usualDeliverer(occasion, delivery.occasions)}
        mode={modeChoice(delivery.order?.agreedMode, occasion, delivery.service)}
        partOf={joined.length > 0 ? delivery.organisation : undefined}
        today={today}
        wished={joined.length > 0 ? undefined : wishedIn(delivery, occasion, today)}
        idempotencyKey={randomUUID()}
      />
      {!occasion.sessionId && (
        <OtherPlans occasion={occasion} today={today} hasMore={isSeriesLeft(delivery.occasions)} />
      )}
      {roundId && joined.length > 0 && <WholeRound {...{ delivery, roundId }} />}
    </Fragment>
  )
}

type OtherPlansProps = Pick<ProposeFormProps, 'occasion' | 'today'> & { hasMore: boolean }

/** In the place of a time that the staff set: the parties are asked, or the whole series is planned. */
function OtherPlans({ occasion, today, hasMore }: OtherPlansProps) {
  const t = useTranslations('deliveries')
  const times = useTranslations('times.propose')
  return (
    <div className="flex flex-col gap-4">
      <ProposeForm
        occasion={occasion}
        today={today}
        idempotencyKey={randomUUID()}
        fold={t('proposeTimes')}
        lead={times('lead')}
      />
      {hasMore && <OnwardLink href={paths.planSeries(occasion.deliveryId)}>{t('series.title')}</OnwardLink>}
    </div>
  )
}

/** In the place of one joint session all of them, where several are to be held. */
function WholeRound({ delivery, roundId }: { delivery: DeliveryView; roundId: string }) {
  const t = useTranslations('deliveries.series')
  const joint = delivery.occasions.filter(one => one.sessionId && canMove(one, 'plan'))
  return joint.length > 1 && <OnwardLink href={paths.adminPlanRound(roundId)}>{t('title')}</OnwardLink>
}

/** Chooses among the proposed times, by what the parties answered. */
async function TimesAct({ occasionId, ...props }: OccasionDutyProps) {
  const delivery = await findDelivery(props)
  const [deliverers, proposals] = await Promise.all([
    listDeliverers(props.actor, delivery.service.id),
    listProposedTimes(props.actor, props.deliveryId),
  ])
  const proposal = proposals.find(one => one.occasion.id === occasionId)
  const occasion = delivery.occasions.find(one => one.id === occasionId)
  if (!proposal || !occasion) return null
  const today = dayOf(props.actor.now)
  return (
    <AnswersSection
      proposal={proposal}
      deliverers={deliverers}
      usualDelivererId={usualDeliverer(occasion, delivery.occasions)}
      idempotencyKey={randomUUID()}
      now={props.actor.now}
    >
      <OtherTimes {...{ proposal, occasion, today }} wished={wishedIn(delivery, occasion, today)} />
    </AnswersSection>
  )
}
