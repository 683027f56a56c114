import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { keptAddress } from '@/auth/session-cookie'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { MailedAddress } from '@/components/ui/mailed-address'
import { Notice } from '@/components/ui/notice'
import { UnconfirmedFacts } from '@/features/interest/unconfirmed/components/unconfirmed-facts'
import {
  ConfirmForm,
  CorrectAddressForm,
  TakeBackForm,
} from '@/features/interest/unconfirmed/components/written-forms'
import { getWritten } from '@/features/interest/unconfirmed/queries'
import { doneIn } from '@/lib/done'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('interest.written'))('title') }
}

export default pageOf(async function WrittenInterestPage({ searchParams }: Props) {
  const [{ kod, klart, brev }, actor, t, locale] = await Promise.all([
    searchParams,
    currentActor(),
    getTranslations('interest.written'),
    getLocale(),
  ])
  const done = doneIn(klart)
  if (done === 'asked') return <MailedPage brev={typeof brev === 'string' ? brev : null} />
  if (done === 'taken_back') return <Page title={t('takenBack')} lead={t('takenBackWhat')} />
  const key = typeof kod === 'string' ? kod : ''
  const written = key ? await getWritten(actor, key) : null
  if (!written) {
    return (
      <Page title={t('unknown')} lead={t('unknownWhat')}>
        <p>
          <ButtonLink href={paths.services} variant="primary">
            {t('toServices')}
          </ButtonLink>
        </p>
      </Page>
    )
  }
  const service = textIn(locale, written.service.name)
  return (
    <Page
      title={written.confirmedAt ? t('waiting') : t('title')}
      lead={
        written.confirmedAt
          ? t('waitingWhat', { service, side: written.party ?? 'unsure' })
          : t('confirmWhat', { service })
      }
    >
      {done === 'confirmed' && <Notice tone="success" role="status" title={t('confirmed')} />}
      <UnconfirmedFacts written={written} />
      {written.confirmedAt ? (
        <p>
          <ButtonLink href={paths.requestAccess}>{t('askAccess')}</ButtonLink>
        </p>
      ) : (
        <ConfirmForm kod={key} />
      )}
      <TakeBackForm kod={key} />
    </Page>
  )
})

/** The address that the mail went to stands first: a slip is seen and mended here. The text stays. */
async function MailedPage({ brev }: { brev: string | null }) {
  const [t, email] = await Promise.all([getTranslations('interest.written'), keptAddress()])
  return (
    <Page
      title={t('mailed')}
      lead={
        email
          ? t.rich('mailedTo', { email, address: text => <MailedAddress>{text}</MailedAddress> })
          : t('mailedSomewhere')
      }
    >
      <p className="max-w-measure">{t('mailedWhat')}</p>
      {brev && <CorrectAddressForm brev={brev} mailedTo={email} />}
    </Page>
  )
}
