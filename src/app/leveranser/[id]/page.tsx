import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { AnswerSection } from '@/features/deliveries/assignments/components/answer-section'
import { listAnswers } from '@/features/deliveries/assignments/queries'
import { DeliveryFacts } from '@/features/deliveries/components/delivery-facts'
import { DeliveryNextStep } from '@/features/deliveries/components/delivery-next-step'
import { DeliveryTag } from '@/features/deliveries/components/status-tags'
import { deliveryMetadata, findDeliveryPage } from '@/features/deliveries/find-delivery-page'
import { listHistory } from '@/features/deliveries/history/queries'
import { OwnSwitches } from '@/features/deliveries/mode-switch/components/own-switches'
import { listModeSwitches } from '@/features/deliveries/mode-switch/queries'
import type { ModeSwitch } from '@/features/deliveries/mode-switch/switch-rows'
import { OccasionList } from '@/features/deliveries/occasions/components/occasion-list'
import { isDeliverer } from '@/features/deliveries/policy'
import { canMove, isOpen } from '@/features/deliveries/rules'
import { OwnAnswers } from '@/features/deliveries/times/components/own-answers'
import { TimesStep } from '@/features/deliveries/times/components/times-step'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { listProposedTimes } from '@/features/deliveries/times/queries'
import { isToAnswer } from '@/features/deliveries/times/rules'
import { getEvaluationStanding } from '@/features/evaluations/asked/queries'
import { EvaluateStep } from '@/features/evaluations/components/evaluate-step'
import { ParticipantLink } from '@/features/evaluations/participants/components/participant-link'
import { getParticipantLink } from '@/features/evaluations/participants/queries'
import { EvaluationResults } from '@/features/evaluations/results/components/evaluation-results'
import { getServiceResults } from '@/features/evaluations/results/queries'
import { FollowUpAnswers } from '@/features/follow-ups/components/follow-up-answers'
import { FollowUpStep } from '@/features/follow-ups/components/follow-up-step'
import { getFollowUp } from '@/features/follow-ups/queries'
import { SuggestionList } from '@/features/suggestions/components/suggestion-list'
import { getSuggestions } from '@/features/suggestions/queries'
import { doneText } from '@/lib/done'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/leveranser/[id]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  return deliveryMetadata(await findDeliveryPage(await signedInActor(), params))
})

export default pageOf(async function DeliveryPage({ params, searchParams }: Props) {
  const actor = await signedInActor()
  const delivery = await findDeliveryPage(actor, params)
  const { klart } = await searchParams
  const isDone = delivery.status === 'done'
  const hasOpen = delivery.occasions.some(occasion => canMove(occasion, 'plan'))
  const [t, locale, history, proposals, switches, standing, results, link, followUp, suggested, answers] =
    await Promise.all([
      getTranslations('deliveries'),
      getLocale(),
      delivery.order ? listHistory(actor, delivery.order.id) : [],
      hasOpen ? listProposedTimes(actor, delivery.id) : [],
      hasOpen ? listModeSwitches(actor, delivery.id) : [],
      isDone ? getEvaluationStanding(actor, delivery.id) : null,
      isDone ? getServiceResults(actor, delivery.service.id) : null,
      getParticipantLink(actor, delivery.id),
      isDone ? getFollowUp(actor, delivery.id) : null,
      isDone && isParty(actor) ? getSuggestions(actor, actor.organisation.id, delivery.service.id) : null,
      hasOpen ? listAnswers(actor, delivery.id) : [],
    ])
  const role = isStaff(actor) ? 'staff' : isParty(actor) ? 'party' : 'deliverer'
  const title = textIn(locale, delivery.service.name)
  const evaluation = followUp?.mayAnswer?.ok ? (
    <FollowUpStep deliveryId={delivery.id} closesOn={followUp.closesOn} />
  ) : (
    standing && <EvaluateStep deliveryId={delivery.id} standing={standing} />
  )
  const usualStep = (
    <DeliveryNextStep delivery={delivery} role={role} now={actor.now} evaluation={evaluation} />
  )
  const add = isStaff(actor) && isOpen(delivery) && (
    <span className="flex flex-wrap gap-x-5 gap-y-2">
      {hasOpen && <TextLink href={paths.planSeries(delivery.id)}>{t('planAll')}</TextLink>}
      <TextLink href={paths.addOccasion(delivery.id)}>{t('add')}</TextLink>
    </span>
  )
  return (
    <Page
      title={title}
      eyebrow={
        delivery.contact &&
        t('numberAt', { number: delivery.contact.orderNumber, organisation: delivery.organisation })
      }
      lead={<DeliveryTag status={delivery.status} />}
      breadcrumbs={
        <Breadcrumbs
          items={[
            { href: isStaff(actor) ? paths.adminDeliveries : paths.deliveries, label: t('title') },
            { label: title },
          ]}
        />
      }
      nextStep={stepBeside({ proposals, switches }, actor, usualStep)}
      aside={
        <>
          <Section
            title={t('facts.title')}
            action={
              isStaff(actor) && <TextLink href={paths.staffing(delivery.id)}>{t('changeStaffing')}</TextLink>
            }
          >
            <DeliveryFacts delivery={delivery} />
          </Section>
          <ParticipantLink deliveryId={delivery.id} link={link} />
        </>
      }
    >
      <DoneNotice text={doneText(t, klart)} />
      <OwnAnswers proposals={proposals} actor={actor} />
      <OwnSwitches switches={switches} actor={actor} />
      <Section
        title={t('occasions')}
        lead={role === 'party' && isOpen(delivery) && t('occasionsLead')}
        action={add}
      >
        <OccasionList occasions={delivery.occasions} role={role} history={history} />
      </Section>
      <AnswerSection answers={answers} isOwn={isDeliverer(actor)} now={actor.now} />
      <FollowUpAnswers followUp={followUp} />
      <SuggestionList suggested={suggested} mayAct />
      {!isDeliverer(actor) && isDone && <EvaluationResults results={results} />}
    </Page>
  )
})

type Asked = { proposals: TimeProposal[]; switches: ModeSwitch[] }

/** A party answers in the page's first section, which no step is to cover. */
function stepBeside({ proposals, switches }: Asked, actor: Actor, usual: ReactNode): ReactNode {
  const [proposal] = proposals
  if (isStaff(actor) && proposal) return <TimesStep proposal={proposal} />
  if (!isParty(actor)) return usual
  const { party } = actor
  const isAsked =
    proposals.some(one => isToAnswer(one, party)) || switches.some(one => isToAnswer(one, party))
  return isAsked ? null : usual
}
