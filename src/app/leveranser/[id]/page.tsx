import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { isParty, isStaff, type SignedInActor } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { SignOf } from '@/components/signs/sign-of'
import { TextLink } from '@/components/ui/text-link'
import { isWhollySelfLed } from '@/features/catalogue/self-led'
import { AnswerSection } from '@/features/deliveries/assignments/components/answer-section'
import { listAnswers } from '@/features/deliveries/assignments/queries'
import { AddLinks } from '@/features/deliveries/components/add-links'
import { DeliveryFacts } from '@/features/deliveries/components/delivery-facts'
import { DeliveryNextStep } from '@/features/deliveries/components/delivery-next-step'
import { OrderedSection } from '@/features/deliveries/components/ordered-section'
import { DeliveryTag } from '@/features/deliveries/components/status-tags'
import { answeredStep, isAsked, stepBeside } from '@/features/deliveries/components/step-beside'
import { deliveryMetadata, findDeliveryPage } from '@/features/deliveries/find-delivery-page'
import { PlannedNotice } from '@/features/deliveries/history/components/planned-notice'
import { listHistory } from '@/features/deliveries/history/queries'
import { OwnSwitches } from '@/features/deliveries/mode-switch/components/own-switches'
import { listModeSwitches } from '@/features/deliveries/mode-switch/queries'
import { DaysLead } from '@/features/deliveries/occasions/components/days-lead'
import { OccasionList } from '@/features/deliveries/occasions/components/occasion-list'
import { isDeliverer } from '@/features/deliveries/policy'
import type { DeliveryView } from '@/features/deliveries/queries'
import { canMove, isOpen } from '@/features/deliveries/rules'
import { OwnAnswers } from '@/features/deliveries/times/components/own-answers'
import { listProposedTimes } from '@/features/deliveries/times/queries'
import { getEvaluationStanding } from '@/features/evaluations/asked/queries'
import { EvaluateStep } from '@/features/evaluations/components/evaluate-step'
import { ParticipantLink } from '@/features/evaluations/participants/components/participant-link'
import { getParticipantLink } from '@/features/evaluations/participants/queries'
import { EvaluationResults } from '@/features/evaluations/results/components/evaluation-results'
import { getServiceResults } from '@/features/evaluations/results/queries'
import { FollowUpAnswers } from '@/features/follow-ups/components/follow-up-answers'
import { FollowUpStep } from '@/features/follow-ups/components/follow-up-step'
import { getFollowUp } from '@/features/follow-ups/queries'
import { OwedByStaff } from '@/features/orders/thread/components/owed-by-staff'
import { SuggestionList } from '@/features/suggestions/components/suggestion-list'
import { getSuggestions } from '@/features/suggestions/queries'
import { dayOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/leveranser/[id]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  return deliveryMetadata(await findDeliveryPage(await signedInActor(), params))
})

export default pageOf(async function DeliveryPage({ params, searchParams }: Props) {
  const actor = await signedInActor()
  const delivery = await findDeliveryPage(actor, params)
  const { occasions } = delivery
  const today = dayOf(actor.now)
  const [t, locale, { history, proposals, switches, standing, results, link, followUp, suggested, answers }] =
    await Promise.all([getTranslations('deliveries'), getLocale(), findParts(actor, delivery)])
  const role = isStaff(actor) ? 'staff' : isParty(actor) ? 'party' : 'deliverer'
  const title = textIn(locale, delivery.service.name)
  const evaluation = followUp?.mayAnswer?.ok ? (
    <FollowUpStep deliveryId={delivery.id} closesOn={followUp.closesOn} today={today} />
  ) : (
    standing && <EvaluateStep {...{ delivery, standing }} />
  )
  const usualStep = (
    <DeliveryNextStep
      {...{ delivery, role, evaluation }}
      answered={answeredStep({ proposals, switches }, actor)}
    />
  )
  const assigned = { answers, isOwn: isDeliverer(actor), delivery, now: actor.now }
  return (
    <Page
      title={title}
      eyebrow={
        delivery.contact &&
        t('numberAt', { number: delivery.contact.orderNumber, organisation: delivery.organisation })
      }
      // On a phone the times to answer stand before all else.
      lead={!isAsked({ proposals, switches }, actor) && <DeliveryTag delivery={delivery} />}
      sign={<SignOf service={delivery.service} size={88} />}
      breadcrumbs={
        <Breadcrumbs
          items={[
            { href: isStaff(actor) ? paths.adminDeliveries : paths.deliveries, label: t('title') },
            { label: title },
          ]}
        />
      }
      nextStep={stepBeside({ proposals, switches, answers }, actor, usualStep)}
      aside={
        <>
          <Section
            title={t('facts.title')}
            action={
              isStaff(actor) && <TextLink href={paths.staffing(delivery.id)}>{t('changeStaffing')}</TextLink>
            }
          >
            <DeliveryFacts delivery={delivery} isStaff={isStaff(actor)} />
          </Section>
          <ParticipantLink deliveryId={delivery.id} link={link} />
        </>
      }
    >
      <PlannedNotice {...{ history, occasions }} now={actor.now} klart={(await searchParams).klart} />
      <OwnAnswers {...{ proposals, history, occasions, actor }} place={(await searchParams).stycke} />
      <OwnSwitches switches={switches} actor={actor} />
      <AnswerSection {...assigned} stands="first" />
      <OrderedSection ordered={delivery.ordered} />
      <Section
        title={t('occasions')}
        lead={role === 'party' && isOpen(delivery) && !isWhollySelfLed(occasions) && <DaysLead />}
        action={isStaff(actor) && isOpen(delivery) && <AddLinks delivery={delivery} />}
      >
        <OwedByStaff
          since={delivery.order?.owedSince}
          way={delivery.order && paths.thread(delivery.order.id)}
          className="mb-5"
        />
        <OccasionList {...{ occasions, role, history, today }} orderId={delivery.order?.id} />
      </Section>
      <AnswerSection {...assigned} stands="after" />
      <FollowUpAnswers followUp={followUp} />
      <SuggestionList suggested={suggested} mayAct />
      {!isDeliverer(actor) && delivery.status === 'done' && <EvaluationResults results={results} />}
    </Page>
  )
})

/** The page's other parts: what comes after one that is done, and what is asked about one that is not. */
async function findParts(actor: SignedInActor, { id, service, status, occasions }: DeliveryView) {
  const isDone = status === 'done'
  const hasOpen = occasions.some(occasion => canMove(occasion, 'plan'))
  const [history, proposals, switches, standing, results, link, followUp, suggested, answers] =
    await Promise.all([
      listHistory(actor, id),
      hasOpen ? listProposedTimes(actor, id) : [],
      hasOpen ? listModeSwitches(actor, id) : [],
      isDone ? getEvaluationStanding(actor, id) : null,
      isDone ? getServiceResults(actor, service.id) : null,
      getParticipantLink(actor, id),
      isDone ? getFollowUp(actor, id) : null,
      isDone && isParty(actor) ? getSuggestions(actor, actor.organisation.id, service.id) : null,
      hasOpen ? listAnswers(actor, id) : [],
    ])
  return { history, proposals, switches, standing, results, link, followUp, suggested, answers }
}
