import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isSignedIn } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { keptAddress } from '@/auth/session-cookie'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ContactText } from '@/components/ui/contact-text'
import { MailedAddress } from '@/components/ui/mailed-address'
import { TextLink } from '@/components/ui/text-link'
import { AccessRequestForm } from '@/features/organisations/access/components/access-request-form'
import { listMemberNames } from '@/features/organisations/register/queries'
import { doneIn } from '@/lib/done'
import { paths } from '@/lib/paths'
import { PATIENCE } from '@/lib/patience'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('request.title') }
}

export default pageOf(async function RequestAccessPage({ searchParams }: PageProps<'/be-om-behorighet'>) {
  const [{ klart }, actor, t] = await Promise.all([
    searchParams,
    currentActor(),
    getTranslations('organisations.request'),
  ])
  if (doneIn(klart) === 'asked') return <AskedPage isGuest={!isSignedIn(actor)} />
  const members = await listMemberNames(actor)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <AccessRequestForm members={members} asker={isSignedIn(actor) ? actor : null} />
    </Page>
  )
})

/** Where the answer will go, so that a slip in the address is seen. */
async function AskedPage({ isGuest }: { isGuest: boolean }) {
  const [t, email] = await Promise.all([getTranslations('organisations.request'), keptAddress()])
  const lead = email
    ? t.rich('askedTo', { email, address: text => <MailedAddress>{text}</MailedAddress> })
    : t('askedText')
  return (
    <Page title={t('asked')} lead={lead}>
      <p className="max-w-measure">
        <ContactText>{t('whoAnswers', { days: PATIENCE })}</ContactText>
      </p>
      {isGuest && (
        <p>
          {t('wrongAddress')} <TextLink href={paths.requestAccess}>{t('askAgain')}</TextLink>
        </p>
      )}
    </Page>
  )
}
