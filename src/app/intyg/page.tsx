import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { ContestForm } from '@/features/organisations/attestations/components/contest-form'
import { getContestable } from '@/features/organisations/invitations/queries'
import { dayText } from '@/lib/day-text'
import { doneIn } from '@/lib/done'
import { WRITTEN_IN } from '@/lib/written'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('attestation.wrong') }
}

export default pageOf(async function ContestPage({ searchParams }: PageProps<'/intyg'>) {
  const [{ kod, klart }, actor, t, locale] = await Promise.all([
    searchParams,
    currentActor(),
    getTranslations('organisations'),
    getLocale(),
  ])
  const key = typeof kod === 'string' ? kod : ''
  const attestation = key ? await getContestable(actor, key) : null
  if (doneIn(klart) === 'contested' || attestation?.isContested) {
    return <Page title={t('attestation.contestedTitle')} lead={t('attestation.contested')} />
  }
  if (!attestation) return <Page title={t('attestation.unknownTitle')} lead={t('attestation.unknown')} />
  const { organisation, expiresOn, reason } = attestation
  const party = t(`parties.${attestation.party}`)
  return (
    <Page
      title={t('attestation.title', { party })}
      lead={t('attestation.lead', { party, organisation, day: dayText(locale, expiresOn) })}
    >
      <Section title={t('attestation.theirReason')}>
        <p lang={WRITTEN_IN} className="whitespace-pre-line wrap-anywhere">
          {reason}
        </p>
      </Section>
      <ContestForm kod={key} />
    </Page>
  )
})
