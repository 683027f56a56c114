import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { keptAddress } from '@/auth/session-cookie'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { ContactText } from '@/components/ui/contact-text'
import { MailedAddress } from '@/components/ui/mailed-address'
import { LONGEST_WAIT } from '@/features/duties/rules'
import { UnconfirmedFacts } from '@/features/interest/unconfirmed/components/unconfirmed-facts'
import {
  ConfirmForm,
  CorrectAddressForm,
  TakeBackForm,
} from '@/features/interest/unconfirmed/components/written-forms'
import { getWritten, type UnconfirmedView } from '@/features/interest/unconfirmed/queries'
import { getRetention } from '@/features/settings/queries'
import { doneIn } from '@/lib/done'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('interest.written'))('title') }
}

export default pageOf(async function WrittenInterestPage({ searchParams }: PageProps<'/intresse/bekrafta'>) {
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
  if (written.confirmedAt) return <ConfirmedPage written={written} kod={key} />
  return (
    <Page title={t('title')} lead={t('confirmWhat', { service: textIn(locale, written.service.name) })}>
      <UnconfirmedFacts written={written} />
      <ConfirmForm kod={key} />
      <TakeBackForm kod={key} />
    </Page>
  )
})

/** The good news first, then how it goes on and whom to ask. That it is not kept for ever comes last. */
async function ConfirmedPage({ written, kod }: { written: UnconfirmedView; kod: string }) {
  const [t, parties, locale, { unconfirmedInterests: days }] = await Promise.all([
    getTranslations('interest.written'),
    getTranslations('organisations.parties'),
    getLocale(),
    getRetention(),
  ])
  const { organisation, party, service } = written
  const asked = { side: party ?? 'unsure', party: party ? parties(party) : '' }
  const lead = t('waitingWhat', {
    service: textIn(locale, service.name),
    organisation,
    ...asked,
  })
  return (
    <Page title={t('confirmed')} lead={lead}>
      <Section title={t('goesOn')}>
        <div className="flex max-w-measure flex-col items-start gap-4">
          <p>{t('goesOnWhat', { ...asked, days: LONGEST_WAIT.unconfirmed })}</p>
          <p>{t('yourself', asked)}</p>
          <ButtonLink href={paths.requestAccess}>{t('askAccess')}</ButtonLink>
          <p>
            <ContactText>{t('whomToAsk')}</ContactText>
          </p>
        </div>
      </Section>
      <Section title={t('wrote')}>
        <UnconfirmedFacts written={written} />
      </Section>
      <TakeBackForm kod={kod} />
      <p className="text-ink-soft">{t('kept', { days })}</p>
    </Page>
  )
}

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
