import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedInActor } from '@/auth/current-actor'
import { worksWithPasskeys } from '@/auth/passkey-challenges'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { NewAddressForm } from '@/features/account/address/components/new-address-form'
import { getAddressChange } from '@/features/account/address/queries'
import { AccountNotice } from '@/features/account/components/account-notice'
import { ConnectedAccounts } from '@/features/account/components/connected-accounts'
import { MandateChoice } from '@/features/account/components/mandate-choice'
import { SessionList } from '@/features/account/components/session-list'
import { PasskeyList } from '@/features/account/passkeys/components/passkey-list'
import { listOwnPasskeys } from '@/features/account/passkeys/queries'
import { listOwnAccounts, listOwnMandates, listOwnSessions } from '@/features/account/queries'
import { deviceOf } from '@/features/account/rules'
import { TelephoneForm } from '@/features/account/telephone/components/telephone-form'
import { getOwnTelephone } from '@/features/account/telephone/queries'
import { CalendarLinkSection } from '@/features/deliveries/calendar/components/calendar-link'
import { hasCalendar } from '@/features/deliveries/feed/policy'
import { MailChoiceSection } from '@/features/notifications/components/mail-choice'
import { MailFault } from '@/features/notifications/components/mail-fault'
import { MailLanguageSection } from '@/features/notifications/components/mail-language'
import { getOwnMail } from '@/features/notifications/queries'
import { mailReaderOf } from '@/features/notifications/rules'
import { ComingMandates } from '@/features/organisations/mandates/components/coming-mandate'
import { OwnDataLinks } from '@/features/personal-data/kept/components/own-data-links'
import { env } from '@/lib/env'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default pageOf(async function AccountPage({ searchParams }: PageProps<'/konto'>) {
  const [{ klart, fel }, t, actor] = await Promise.all([
    searchParams,
    getTranslations('account'),
    signedInActor(),
  ])
  const [sessions, mandates, accounts, mail, change, passkeys, telephone] = await Promise.all([
    listOwnSessions(actor),
    listOwnMandates(actor),
    listOwnAccounts(actor),
    getOwnMail(actor),
    getAddressChange(actor),
    listOwnPasskeys(actor),
    getOwnTelephone(actor),
  ])
  const mailReader = mailReaderOf(actor.role)
  return (
    <Page
      title={t('title')}
      lead={t('lead', { name: actor.name, email: actor.email })}
      aside={<OwnDataLinks />}
    >
      <AccountNotice actor={actor} done={klart} problem={fel} />
      <MailFault actor={actor} failedAt={mail.failedAt} withLink />
      <MandateChoice actor={actor} mandates={mandates} coming={<ComingMandates coming={actor.coming} />} />
      {mailReader && <MailChoiceSection choice={mail.choice} as={mailReader} />}
      <MailLanguageSection language={mail.language} />
      {hasCalendar(actor) && <CalendarLinkSection />}
      <NewAddressForm change={change} />
      {telephone !== null && <TelephoneForm telephone={telephone} />}
      {worksWithPasskeys() && <PasskeyList passkeys={passkeys} device={deviceOf(actor.client.userAgent)} />}
      <SessionList sessions={sessions} />
      {env().OIDC_ISSUER && <ConnectedAccounts accounts={accounts} providerName={env().OIDC_NAME} />}
    </Page>
  )
})
