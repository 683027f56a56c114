import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { DoneNotice, UndoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { swedishWords } from '@/components/ui/in-swedish'
import { Notice } from '@/components/ui/notice'
import { AttachmentSection } from '@/features/orders/attachments/components/attachment-section'
import { OrderTrail } from '@/features/orders/components/order-trail'
import { ContentChanges } from '@/features/orders/content/components/content-changes'
import { GroupNotice } from '@/features/orders/content/components/group-notice'
import { draftText, readText } from '@/features/orders/content/content-changes'
import { givenBy } from '@/features/orders/content/order-content'
import { ChangedInNext } from '@/features/orders/drafting/components/changed-in-next'
import { NotMet } from '@/features/orders/drafting/components/not-met'
import { NothingToWrite } from '@/features/orders/drafting/components/nothing-to-write'
import {
  MissingFields,
  PreFlightList,
  ShortAnswers,
} from '@/features/orders/drafting/components/pre-flight-list'
import { SafetyNotice } from '@/features/orders/drafting/components/safety-notice'
import { SendBar, SendStep } from '@/features/orders/drafting/components/send-step'
import { SentBackReason } from '@/features/orders/drafting/components/sent-back-reason'
import { SharedNext } from '@/features/orders/drafting/components/shared-next'
import { TextToSend } from '@/features/orders/drafting/components/text-to-send'
import { contentParties } from '@/features/orders/drafting/last-writer'
import { getPreFlight } from '@/features/orders/drafting/queries'
import { sentBackUnchanged } from '@/features/orders/drafting/sent-back'
import { findOrderPage, orderMetadata } from '@/features/orders/find-order-page'
import { BesideInRound, PlaceOutlookNotice } from '@/features/orders/places/components/place-notice'
import { isOpen } from '@/features/orders/policy'
import type { OrderView } from '@/features/orders/queries'
import { SignAhead } from '@/features/orders/signing/components/sign-ahead'
import { can } from '@/features/orders/statuses'
import { Unanswered } from '@/features/orders/thread/components/unanswered'
import { listMessages } from '@/features/orders/thread/queries'
import { unansweredOf } from '@/features/orders/thread/unanswered'
import { AskForm } from '@/features/organisations/access/components/ask-form'
import { UndrawnNotice } from '@/features/receipts/components/undrawn-notice'
import { dayOf } from '@/lib/dates'
import { doneIn, doneText } from '@/lib/done'

export const generateMetadata = metadataOf(
  async ({ params }: PageProps<'/avrop/[id]/skicka'>): Promise<Metadata> => {
    return orderMetadata(params, 'send.title')
  },
)

export default pageOf(async function SendOrderPage({
  params,
  searchParams,
}: PageProps<'/avrop/[id]/skicka'>) {
  const actor = await partyActor()
  const found = await findOrderPage(actor, params)
  if (!can(found, 'send')) return <NothingToWrite {...{ order: found, actor }} />
  const order = asSent(found)
  const [preFlight, messages] = await Promise.all([
    getPreFlight(actor, order.id),
    isOpen(order) ? listMessages(actor, order.id) : [],
  ])
  if (!preFlight) notFound()
  const [{ klart }, t, locale] = await Promise.all([searchParams, getTranslations('orders'), getLocale()])
  const [former] = order.versions
  const reader = { party: actor.party, isWriting: true }
  const waiting = unansweredOf(messages, reader)
  const same = sentBackUnchanged(order)
  return (
    <Page
      breadcrumbs={<OrderTrail order={order} here={t('send.title')} />}
      eyebrow={order.service.name[locale]}
      title={t('send.title')}
      lead={t('send.lead', { version: order.versionNumber + 1 })}
      nextStep={<SendStep {...{ order, same, preFlight }} canSign={actor.canSign} />}
      bar={preFlight.isClear && <SendBar {...{ order, same, waiting }} />}
    >
      <DoneNotice text={doneText(t, klart)}>
        {doneIn(klart) === 'shared' && <SharedNext order={order} />}
      </DoneNotice>
      {doneIn(klart) === 'not_sent' && (
        <UndoneNotice title={t('undone.not_sent')}>{t('send.stale')}</UndoneNotice>
      )}
      <ChangedInNext {...{ actor, order: found }} />
      <Unanswered {...{ order, waiting, reader }} />
      <MissingFields orderId={order.id} missing={preFlight.missing} />
      <BesideInRound outlook={preFlight.place} />
      <NotMet order={order} actor={actor} />
      <ShortAnswers order={order} />
      <GroupNotice order={order} reader="party" changeIn={order.id} />
      <SafetyNotice content={order.content} draftId={order.id} />
      {preFlight.missing.length === 0 && preFlight.hasRound && (
        <SignAhead order={order} today={dayOf(actor.now)} />
      )}
      <UndrawnNotice content={order.content} />
      {former && (
        <Section title={t('send.changed', { version: former.number })}>
          <div className="space-y-5">
            <SentBackReason order={order} version={former} />
            <ContentChanges
              unchanged={t('sign.unchanged', { version: former.number })}
              before={readText(former.canonical)}
              after={draftText(order)}
            />
          </div>
        </Section>
      )}
      {preFlight.place && (
        <Section title={t('send.place')}>
          <PlaceOutlookNotice outlook={preFlight.place} />
        </Section>
      )}
      <Section title={t('send.parties')}>
        <PreFlightList
          standings={preFlight.standings}
          content={contentParties(found)}
          askFor={({ party, representation }) => (
            <AskForm
              orderId={order.id}
              party={party}
              isOwn={party === actor.party}
              isUnclear={representation === 'unclear'}
            />
          )}
        />
      </Section>
      <TextToSend {...{ order, waiting }} />
      <AttachmentSection order={order} />
      <Notice>{t.rich('sign.law', swedishWords)}</Notice>
    </Page>
  )
})

/** As it would be signed. */
function asSent(order: OrderView): OrderView {
  return { ...order, content: { ...order.content, ...givenBy(order.service) } }
}
