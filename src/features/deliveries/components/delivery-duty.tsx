import { randomUUID } from 'node:crypto'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { StaffActor } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { AnswerSection } from '@/features/deliveries/assignments/components/answer-section'
import { listAnswers } from '@/features/deliveries/assignments/queries'
import { DeliveryFacts } from '@/features/deliveries/components/delivery-facts'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { findDeliveryPage } from '@/features/deliveries/find-delivery-page'
import { OccasionList } from '@/features/deliveries/occasions/components/occasion-list'
import { OccasionTitle } from '@/features/deliveries/occasions/components/occasion-title'
import { PlanForm } from '@/features/deliveries/occasions/components/plan-form'
import { DoneForm } from '@/features/deliveries/outcomes/components/done-form'
import { type DeliveryView, listDeliverers } from '@/features/deliveries/queries'
import { isSelfLed } from '@/features/deliveries/rules'
import { JointNotice } from '@/features/deliveries/sessions/components/joint-notice'
import { listJoinedParts } from '@/features/deliveries/sessions/queries'
import { AnswersSection } from '@/features/deliveries/times/components/answers-section'
import { ProposeForm } from '@/features/deliveries/times/components/propose-form'
import { listProposedTimes } from '@/features/deliveries/times/queries'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { WRITTEN_IN } from '@/lib/written'

type DeliveryDutyProps = { actor: StaffActor; deliveryId: string }
type OccasionDutyProps = DeliveryDutyProps & { occasionId: string }

const findDelivery = ({ actor, deliveryId }: DeliveryDutyProps) =>
  findDeliveryPage(actor, Promise.resolve({ id: deliveryId }))

/** The delivery as the staff read it before they act. */
export async function DeliveryReading(props: DeliveryDutyProps) {
  const [delivery, answers] = await Promise.all([
    findDelivery(props),
    listAnswers(props.actor, props.deliveryId),
  ])
  return (
    <>
      <AnswerSection answers={answers} isOwn={false} now={props.actor.now} />
      <Occasions delivery={delivery} />
      <DeliveryFacts delivery={delivery} />
    </>
  )
}

function Occasions({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations('deliveries')
  const goal = delivery.order?.goal
  return (
    <Section title={t('occasions')}>
      {goal && (
        <p className="mb-4 max-w-measure">
          <span className="font-semibold">{t('facts.goal')}:</span> <span lang={WRITTEN_IN}>{goal}</span>
        </p>
      )}
      <OccasionList {...{ role: 'staff', history: [] }} occasions={delivery.occasions} />
    </Section>
  )
}

type DeliveryActProps = DeliveryDutyProps & { duty: { kind: string; id: string } }

/** The act that a delivery, or one of its occasions, waits for. */
export function DeliveryAct({ duty: { kind, id }, ...props }: DeliveryActProps) {
  if (kind === 'mark_done') return <DoneAct {...props} occasionId={id} />
  if (kind === 'times') return <TimesAct {...props} occasionId={id} />
  return <PlanAct {...props} occasionId={kind === 'plan' ? undefined : id} />
}

async function DoneAct({ occasionId, ...props }: OccasionDutyProps) {
  const { occasions, organisation } = await findDelivery(props)
  const occasion = occasions.find(one => one.id === occasionId)
  if (!occasion) return null
  const joined = await listJoinedParts(props.actor, occasion)
  const today = dayOf(props.actor.now)
  return (
    <>
      <OccasionTitle occasion={occasion} />
      <JointNotice organisation={organisation} joined={joined} />
      <DoneForm {...{ occasion, organisation, joined, today }} idempotencyKey={randomUUID()} />
    </>
  )
}

/** The delivery, those who may hold its occasions, and the times that are proposed. */
async function findPlanning(props: DeliveryDutyProps) {
  const [delivery, deliverers, proposals] = await Promise.all([
    findDelivery(props),
    listDeliverers(props.actor),
    listProposedTimes(props.actor, props.deliveryId),
  ])
  return { delivery, deliverers, proposals }
}

/** Plans the first occasion that has no time and about which nobody is asked, or the one that is given. */
async function PlanAct({ occasionId, ...props }: DeliveryDutyProps & { occasionId?: string }) {
  const { delivery, deliverers, proposals } = await findPlanning(props)
  const asked = proposals.map(({ occasion }) => occasion.id)
  const isWaiting = ({ id, status }: OccasionView) => status === 'proposed' && !asked.includes(id)
  const occasion = delivery.occasions.find(one => (occasionId ? one.id === occasionId : isWaiting(one)))
  if (!occasion) return null
  if (isSelfLed(occasion)) return <DoneAct {...props} occasionId={occasion.id} />
  const joined = await listJoinedParts(props.actor, occasion)
  return (
    <PlanFrame occasion={occasion}>
      <JointNotice organisation={delivery.organisation} joined={joined} />
      <PlanForm
        {...{ occasion, deliverers }}
        isModeOpen={(delivery.order?.agreedMode ?? 'either') === 'either'}
        today={dayOf(props.actor.now)}
        idempotencyKey={randomUUID()}
      />
    </PlanFrame>
  )
}

function PlanFrame({ occasion, children }: { occasion: OccasionView; children: ReactNode }) {
  const t = useTranslations('deliveries')
  return (
    <>
      <OccasionTitle occasion={occasion} />
      {children}
      {!occasion.sessionId && (
        <ul className="flex flex-wrap gap-x-5 gap-y-2">
          <li>
            <TextLink href={paths.proposeTimes(occasion)}>{t('proposeTimes')}</TextLink>
          </li>
          <li>
            <TextLink href={paths.planSeries(occasion.deliveryId)}>{t('planAll')}</TextLink>
          </li>
        </ul>
      )}
    </>
  )
}

/** Chooses among the proposed times, by what the parties answered. */
async function TimesAct({ occasionId, ...props }: OccasionDutyProps) {
  const { delivery, deliverers, proposals } = await findPlanning(props)
  const [proposal] = proposals.filter(one => one.occasion.id === occasionId)
  const occasion = delivery.occasions.find(one => one.id === occasionId)
  if (!proposal || !occasion) return null
  return (
    <AnswersSection proposal={proposal} deliverers={deliverers} idempotencyKey={randomUUID()}>
      <ProposeForm occasion={occasion} today={dayOf(props.actor.now)} idempotencyKey={randomUUID()} />
    </AnswersSection>
  )
}
