import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { isParty, isStaff } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { LookAgain } from '@/components/layout/look-again'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { ConfirmStep } from '@/features/deliveries/components/confirm-step'
import { wordsAboutDay } from '@/features/deliveries/find-delivery-page'
import { partyDutyParts } from '@/features/duties/components/party-duty'
import { listPartyDuties } from '@/features/duties/party-queries'
import { openOrderPage } from '@/features/notifications/opening/find-opened-page'
import { OrderCourse } from '@/features/orders/components/order-course'
import { OrderDone } from '@/features/orders/components/order-done'
import { OrderLead } from '@/features/orders/components/order-lead'
import { OrderRing } from '@/features/orders/components/order-ring'
import { OrderText } from '@/features/orders/components/order-text'
import { OrderTrail } from '@/features/orders/components/order-trail'
import { knownTo } from '@/features/orders/content/known-version'
import { CorrectionNotice } from '@/features/orders/drafting/components/correction-notice'
import { DraftReaders } from '@/features/orders/drafting/components/draft-readers'
import { contentParties } from '@/features/orders/drafting/last-writer'
import { DiscardedDraft } from '@/features/orders/ending/components/discarded-draft'
import { EndedReason } from '@/features/orders/ending/components/ended-reason'
import { findOrderPage, orderMetadata } from '@/features/orders/find-order-page'
import { sinceHere } from '@/features/orders/lists/since-here'
import { ParticularsSection } from '@/features/orders/particulars/components/particulars-section'
import { PlaceAnswer } from '@/features/orders/places/components/place-answer'
import { PlaceNotice } from '@/features/orders/places/components/place-notice'
import { getPlace, type PlaceView } from '@/features/orders/places/queries'
import { isDiscarded } from '@/features/orders/policy'
import { AgreedPage } from '@/features/orders/signing/components/agreed'
import { ChangedPartiesNotice } from '@/features/orders/signing/components/changed-parties'
import { PartyList } from '@/features/orders/signing/components/party-list'
import { getNextToSign } from '@/features/orders/signing/next-queries'
import { opensAgreed } from '@/features/orders/signing/opened'
import { phaseOf } from '@/features/orders/statuses'
import { ThreadSection } from '@/features/orders/thread/components/thread-section'
import { listMessages } from '@/features/orders/thread/queries'
import { MoreChoices } from '@/features/orders/whose-move/components/more-choices'
import { NextStep } from '@/features/orders/whose-move/components/next-step'
import { OrderBar } from '@/features/orders/whose-move/components/order-bar'
import { leadsToReceipt } from '@/features/orders/whose-move/order-step'
import { PrintedProof } from '@/features/receipts/components/printed-proof'
import { ReceiptLink } from '@/features/receipts/components/receipt-link'
import { SuggestionList } from '@/features/suggestions/components/suggestion-list'
import { getSuggestions } from '@/features/suggestions/queries'
import { dayOf } from '@/lib/dates'
import { doneIn } from '@/lib/done'

export const generateMetadata = metadataOf(({ params }: PageProps<'/avrop/[id]'>) => orderMetadata(params))

export default pageOf(async function OrderPage({ params, searchParams }: PageProps<'/avrop/[id]'>) {
  const actor = await signedInActor()
  const order = await findOrderPage(actor, params)
  if (isDiscarded(order)) return <DiscardedDraft order={order} />
  const isDelivered = phaseOf(order.status) === 'delivered'
  const { klart, ...address } = await searchParams
  const done = doneIn(klart)
  const hasAnswered = done === 'signed' || done === 'made_valid' || done === 'declined'
  const [told, messages, place, suggested, [duty], next, aboutDay] = await Promise.all([
    openOrderPage(actor, order.id),
    listMessages(actor, order.id),
    order.roundId ? getPlace(actor, order.id) : null,
    isDelivered ? getSuggestions(actor, order.organisationId, order.service.id) : null,
    order.deliveryId ? listPartyDuties(actor, order.id) : [],
    hasAnswered ? getNextToSign(actor, order.id) : undefined,
    wordsAboutDay(actor, order.deliveryId, address.tillfalle),
  ])
  if (isParty(actor) && opensAgreed(told, order, { personId: actor.personId, done, svara: address.svara }))
    return <AgreedPage {...{ order, messages, next }} reader={actor} />
  const [t, locale] = await Promise.all([getTranslations('orders'), getLocale()])
  const since = sinceHere(actor, order, { messages, told })
  const asked = partyDutyParts(duty, { today: dayOf(actor.now) })
  const isWriting = address.svara !== undefined
  const isOffered = place?.status === 'offered' && isParty(actor) && actor.canSign
  return (
    <Page
      breadcrumbs={<OrderTrail order={order} />}
      eyebrow={t('numberAt', { number: order.number, organisation: order.organisation.name })}
      title={order.service.name[locale]}
      lead={<OrderLead order={order} />}
      sign={<OrderRing lines={order.lines} size={160} isNamed />}
      nextStep={<NextSteps {...{ actor, order, place, messages, asked, isOffered, isWriting }} />}
      // The deed that led here is told before the step that follows.
      isStepFirst={!done}
      bar={<OrderBar {...{ order, actor, messages, asked, isOffered, isWriting }} />}
      aside={
        <div data-print="hide" className="contents">
          {!leadsToReceipt(actor, order) && <ReceiptLink order={order} />}
          <OrderCourse order={order} reader={actor} />
        </div>
      }
    >
      <div data-print="hide" className="page-notices">
        <OrderDone {...{ order, actor, next, klart, messages }} place={place?.status} />
        <DraftReaders order={order} since={since} isToldNow={done === 'shared'} />
        {place && <PlaceNotice place={place} />}
        <ChangedPartiesNotice order={order} />
        <SuggestionList suggested={suggested} mayAct={isParty(actor)} />
      </div>
      {/* On paper a party's reason stands under the party. */}
      <div data-print={order.declined ? 'hide' : undefined} className="page-notices">
        <CorrectionNotice order={order} actor={actor} />
      </div>
      <EndedReason order={order} />
      <LookAgain />
      <OrderText
        {...{ order, actor, messages }}
        commenting={{ address: { ...address, klart }, commentKey: randomUUID() }}
        changed={since?.changed}
        known={knownTo(actor, order, told)}
      />
      {!order.earlierOn && (
        <Section title={t('page.parties')}>
          <PartyList {...order} content={contentParties(order)} isSent={order.versionNumber > 0} />
        </Section>
      )}
      <ParticularsSection order={order} mayEdit={isParty(actor)} />
      <PrintedProof order={order} />
      <div data-print="hide" className="contents">
        <ThreadSection {...{ order, actor, messages, since, address, aboutDay }} postKey={randomUUID()} />
        <div className="empty:hidden">
          <MoreChoices {...{ order, actor, address }} copyKey={randomUUID()} />
        </div>
      </div>
    </Page>
  )
})

type NextStepsProps = ComponentProps<typeof NextStep> & { place: PlaceView | null; isOffered: boolean }

/** The reader's own step, with what stays unanswered before it, and those of staff and of a place. */
function NextSteps({ place, isOffered, ...step }: NextStepsProps) {
  const { actor, order } = step
  return (
    <>
      <NextStep {...step} />
      {isStaff(actor) && (!order.roundId || place?.status === 'taken') && <ConfirmStep order={order} />}
      {isOffered && (
        <PlaceAnswer orderId={order.id} isMain={isParty(actor) && !order.awaited.includes(actor.party)} />
      )}
    </>
  )
}
