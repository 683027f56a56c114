import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { PartyActor } from '@/auth/actor'
import { partyActor } from '@/auth/current-actor'
import { isFreshlySignedIn } from '@/auth/session-rules'
import { UndoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { swedishWords } from '@/components/ui/in-swedish'
import { Notice } from '@/components/ui/notice'
import { RenewSignIn } from '@/features/account/sign-in/components/renew-sign-in'
import { openOrderPage } from '@/features/notifications/opening/find-opened-page'
import { OrderRing } from '@/features/orders/components/order-ring'
import { OrderTrail } from '@/features/orders/components/order-trail'
import { changesSince } from '@/features/orders/content/changes-since'
import { GroupNotice } from '@/features/orders/content/components/group-notice'
import { SentText } from '@/features/orders/content/components/sent-text'
import { readText } from '@/features/orders/content/content-changes'
import { changedAfterOwn } from '@/features/orders/drafting/changed-after'
import { ChangedInDraft } from '@/features/orders/drafting/components/changed-in-draft'
import { findOrderPage, orderMetadata } from '@/features/orders/find-order-page'
import { ChangedPartiesNotice } from '@/features/orders/signing/components/changed-parties'
import { ChangedSince } from '@/features/orders/signing/components/changed-since'
import { NothingToSign } from '@/features/orders/signing/components/nothing-to-sign'
import { SignBar } from '@/features/orders/signing/components/sign-bar'
import { SignLead } from '@/features/orders/signing/components/sign-lead'
import { SignStep } from '@/features/orders/signing/components/sign-step'
import { openedVersions } from '@/features/orders/signing/opened'
import { commentsIn } from '@/features/orders/thread/commented'
import { Said } from '@/features/orders/thread/components/said'
import { Unanswered } from '@/features/orders/thread/components/unanswered'
import { listMessages } from '@/features/orders/thread/queries'
import { withReading } from '@/features/orders/thread/reading'
import { readerOf, unansweredOf } from '@/features/orders/thread/unanswered'
import { dayOf } from '@/lib/dates'
import { doneIn } from '@/lib/done'
import { env, isDemo } from '@/lib/env'
import { paths } from '@/lib/paths'

export const generateMetadata = metadataOf(
  async ({ params }: PageProps<'/avrop/[id]/signera'>): Promise<Metadata> => {
    return orderMetadata(params, 'action.sign')
  },
)

export default pageOf(async function SignOrderPage({
  params,
  searchParams,
}: PageProps<'/avrop/[id]/signera'>) {
  const actor = await partyActor()
  const order = await findOrderPage(actor, params)
  const [version] = order.versions
  if (!version || !order.awaited.includes(actor.party)) return <NothingToSign {...{ order, actor }} />
  const [t, locale] = await Promise.all([getTranslations('orders'), getLocale()])
  const { klart } = await searchParams
  const [told, messages] = await Promise.all([openOrderPage(actor, order.id), listMessages(actor, order.id)])
  const opened = openedVersions(told, version.sentAt)
  const news = changesSince(order.versions, order, { party: actor.party, opened })
  const earlier = order.versions.find(({ number }) => number === news?.since)
  const text = readText(version.canonical)
  const reader = readerOf(actor, order)
  const renewal = !isFreshlySignedIn(actor) && <SignInToSign actor={actor} orderId={order.id} />
  return (
    <Page
      breadcrumbs={
        // A phone's first screen is for what one signs.
        <div className="max-sm:hidden">
          <OrderTrail order={order} here={t('action.sign')} />
        </div>
      }
      eyebrow={t('numberAt', { number: order.number, organisation: order.organisation.name })}
      title={order.service.name[locale]}
      lead={<SignLead {...{ order, version, news }} reader={actor} />}
      sign={<OrderRing lines={order.lines} size={96} />}
      nextStep={
        <SignStep
          {...{ order, version, actor, renewal }}
          talk={
            <>
              <Said
                messages={withReading(messages, told)}
                orderId={order.id}
                reader={actor}
                signed={reader.signed}
                sentAt={version.sentAt}
              />
              <Unanswered order={order} waiting={unansweredOf(messages, reader)} reader={actor} />
            </>
          }
        />
      }
      bar={
        <SignBar
          deadlineOn={order.deadlineOn}
          today={dayOf(actor.now)}
          isSigner={actor.canSign && order.changedParties.length === 0}
        />
      }
    >
      {doneIn(klart) === 'not_signed' && (
        <UndoneNotice title={t('undone.not_signed')}>
          {t('sign.stale', { version: version.number })}
        </UndoneNotice>
      )}
      <ChangedPartiesNotice order={order} />
      {earlier && (
        <Section title={t('sign.changed', { version: earlier.number })}>
          <ChangedSince {...{ order, earlier, text }} own={actor.party} />
        </Section>
      )}
      <ChangedInDraft
        {...{ order, text, actor }}
        changed={changedAfterOwn(order.events, version, actor.party)}
      />
      <GroupNotice order={{ service: order.service, content: text.content }} reader="party" />
      <Section title={t('page.content')}>
        <SentText {...{ order, text }} commentsOn={commentsIn(messages, order.id)} />
      </Section>
      <Notice>{t.rich('sign.law', swedishWords)}</Notice>
    </Page>
  )
})

/**
 * Shown in place of the signature. After an old sign-in, the person signs in again and comes back to this
 * page.
 */
async function SignInToSign({ actor, orderId }: { actor: PartyActor; orderId: string }) {
  const t = await getTranslations('auth.renew')
  const { OIDC_ISSUER, PORTAL_SIGNING_SIGN_IN_HOURS: hours } = env()
  return (
    <>
      <p className="font-semibold">{t('stale', { hours })}</p>
      <RenewSignIn
        actor={actor}
        till={paths.signOrder(orderId)}
        has={{ demo: isDemo(env()), provider: Boolean(OIDC_ISSUER) }}
        label={t('sign')}
      />
    </>
  )
}
