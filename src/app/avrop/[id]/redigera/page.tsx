import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { LookAgain } from '@/components/layout/look-again'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { ServiceSign } from '@/components/signs/service-sign'
import { openOrderPage } from '@/features/notifications/opening/find-opened-page'
import { OrderTrail } from '@/features/orders/components/order-trail'
import { writings } from '@/features/orders/content/content-fields'
import { completeContent } from '@/features/orders/content/order-content'
import { changedInNext } from '@/features/orders/drafting/changed-after'
import { ChangedAtForm } from '@/features/orders/drafting/components/changed-in-next'
import { CorrectionNotice } from '@/features/orders/drafting/components/correction-notice'
import { DRAFT_FORM, DraftForm } from '@/features/orders/drafting/components/draft-form'
import { NothingToWrite } from '@/features/orders/drafting/components/nothing-to-write'
import { Renewed } from '@/features/orders/drafting/components/renewed'
import { ServiceGuide } from '@/features/orders/drafting/components/service-guide'
import { SharedNext } from '@/features/orders/drafting/components/shared-next'
import { WrittenTogether } from '@/features/orders/drafting/components/written-together'
import { getWritingGuide } from '@/features/orders/drafting/queries'
import { DiscardForm } from '@/features/orders/ending/components/discard-form'
import { findOrderPage, orderMetadata, writingTitle } from '@/features/orders/find-order-page'
import { listRoundChoices } from '@/features/orders/places/queries'
import { isOpen } from '@/features/orders/policy'
import { can } from '@/features/orders/statuses'
import { listMessages } from '@/features/orders/thread/queries'
import { undrawnNotes } from '@/features/receipts/components/undrawn-notice'
import { dayOf } from '@/lib/dates'
import { doneIn, doneText } from '@/lib/done'
import { currentExchange } from '@/lib/exchange'
import { sideOf } from '@/lib/party'

export const generateMetadata = metadataOf(
  async ({ params }: PageProps<'/avrop/[id]/redigera'>): Promise<Metadata> => {
    return orderMetadata(params, 'edit.title')
  },
)

export default pageOf(async function EditOrderPage({
  params,
  searchParams,
}: PageProps<'/avrop/[id]/redigera'>) {
  const actor = await partyActor()
  const order = await findOrderPage(actor, params)
  // A form posted without script is drawn once more: what was written in it can be copied.
  if (!can(order, 'save') && !currentExchange()?.posted) return <NothingToWrite {...{ order, actor }} />
  const [rounds, guide, messages] = await Promise.all([
    order.service.runsInRounds ? listRoundChoices(actor, order.id) : null,
    getWritingGuide(actor, order.id),
    isOpen(order) ? listMessages(actor, order.id) : [],
    openOrderPage(actor, order.id),
  ])
  if (!guide) notFound()
  const { klart, ratta, fraga } = await searchParams
  const changed = changedInNext(order, actor.party)
  const today = dayOf(actor.now)
  const gaps = ratta ? completeContent(order.content, today, order.service).missing : []
  const { number, level, kinds } = order.service
  const [t, locale] = await Promise.all([getTranslations('orders'), getLocale()])
  const title = writingTitle(t, order)
  const done = doneText(t, klart)
  const question = writings.find(one => one === fraga)
  const commented = doneIn(klart) === 'commented' && question ? { question, text: done } : null
  return (
    <Page
      breadcrumbs={<OrderTrail order={order} here={title} />}
      eyebrow={order.service.name[locale]}
      title={title}
      lead={t('edit.lead')}
      sign={<ServiceSign number={number} level={level} kinds={kinds} size={88} />}
      aside={<ServiceGuide guide={guide} slug={order.service.slug} />}
    >
      <DoneNotice text={commented ? null : done}>
        {doneIn(klart) === 'shared' && <SharedNext order={order} mayReview />}
      </DoneNotice>
      <CorrectionNotice order={order} actor={actor} isWriting />
      {doneIn(klart) !== 'shared' && <WrittenTogether order={order} reader={actor} />}
      <ChangedAtForm {...{ order, changed, actor }} />
      <Renewed formId={DRAFT_FORM} revision={order.revision}>
        <DraftForm
          order={order}
          changed={changed}
          rounds={rounds}
          gaps={gaps}
          guide={guide}
          notes={undrawnNotes(order.content)}
          messages={messages}
          commented={commented}
          today={today}
          own={sideOf(actor.party)}
        />
      </Renewed>
      {isOpen(order) || <DiscardForm order={order} />}
      <LookAgain />
    </Page>
  )
})
