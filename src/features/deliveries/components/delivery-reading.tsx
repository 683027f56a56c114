import { useTranslations } from 'next-intl'
import type { StaffActor } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { AnswerSection } from '@/features/deliveries/assignments/components/answer-section'
import { DeliveryFacts, LeadingFacts } from '@/features/deliveries/components/delivery-facts'
import { occasionToPlan } from '@/features/deliveries/delivery-view'
import { findAnswers, findDeliveryPage, findJoinedParts } from '@/features/deliveries/find-delivery-page'
import { OccasionList } from '@/features/deliveries/occasions/components/occasion-list'
import type { DeliveryView } from '@/features/deliveries/queries'
import { SessionReading } from '@/features/deliveries/sessions/components/session-reading'
import { type Day, dayOf } from '@/lib/dates'
import { WRITTEN_IN } from '@/lib/written'

/** `occasionId` is of the one that waits, unless the delivery itself does. */
type DeliveryReadingProps = { actor: StaffActor; deliveryId: string; occasionId: string }

/** The delivery as the staff read it before they act. A joint session is read as all its organisations share it. */
export async function DeliveryReading({ actor, deliveryId, occasionId }: DeliveryReadingProps) {
  const [delivery, answers] = await Promise.all([
    findDeliveryPage(actor, Promise.resolve({ id: deliveryId })),
    findAnswers(actor, deliveryId),
  ])
  // The delivery itself waits for the occasion that the form beside it plans.
  const occasion =
    delivery.occasions.find(({ id }) => id === occasionId) ?? occasionToPlan(delivery.occasions)
  const joined = occasion ? await findJoinedParts(actor, occasion) : []
  const answered = { stands: 'after', isOwn: false, delivery, now: actor.now } as const
  if (occasion && joined.length > 0) {
    return (
      <>
        <SessionReading delivery={delivery} occasion={occasion} joined={joined} />
        <AnswerSection {...answered} answers={answers.filter(({ id }) => id === occasion.id)} />
      </>
    )
  }
  return (
    <>
      <LeadingFacts delivery={delivery} occasion={occasion} />
      <AnswerSection {...answered} answers={answers} />
      <Occasions delivery={delivery} today={dayOf(actor.now)} />
      <DeliveryFacts delivery={delivery} isLed isStaff />
    </>
  )
}

const shown = { role: 'staff', history: [] } as const

function Occasions({ delivery, today }: { delivery: DeliveryView; today: Day }) {
  const t = useTranslations('deliveries')
  const goal = delivery.order?.goal
  return (
    <Section title={t('occasions')}>
      {goal && (
        <p className="mb-4 max-w-measure">
          <span className="font-semibold">{t('facts.goal')}:</span> <span lang={WRITTEN_IN}>{goal}</span>
        </p>
      )}
      <OccasionList {...shown} occasions={delivery.occasions} today={today} />
    </Section>
  )
}
