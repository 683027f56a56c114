import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { ServiceSign } from '@/components/signs/service-sign'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { InterestList } from '@/features/interest/components/interest-list'
import { type InterestView, listInterests } from '@/features/interest/queries'
import { TakeUpLink } from '@/features/interest/unconfirmed/components/take-up-link'
import { UnconfirmedList } from '@/features/interest/unconfirmed/components/unconfirmed-list'
import { listUnconfirmed, type UnconfirmedView } from '@/features/interest/unconfirmed/queries'
import { getRetention } from '@/features/settings/queries'
import { doneIn } from '@/lib/done'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = { searchParams: Promise<{ klart?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('interest')
  return { title: t('title') }
}

export default pageOf(async function InterestsPage({ searchParams }: Props) {
  const actor = await partyActor()
  const [t, locale, interests, unconfirmed, { unconfirmedInterests: days }, { klart }] = await Promise.all([
    getTranslations('interest'),
    getLocale(),
    listInterests(actor),
    listUnconfirmed(actor),
    getRetention(),
    searchParams,
  ])
  const waits = unconfirmed.length > 0
  const choose = (
    <ButtonLink href={paths.services} variant={waits ? 'secondary' : 'primary'}>
      {t('choose')}
    </ButtonLink>
  )
  const rows = interests.map(interest => ({
    interest,
    name: textIn(locale, interest.service.content.name),
    sign: <Sign interest={interest} />,
  }))
  const another = rows.length > 0 && choose
  return (
    <Page title={t('title')} lead={t('lead')} nextStep={!waits && another} aside={waits && another}>
      {doneIn(klart) === 'withdrawn' && <Notice tone="success" role="status" title={t('done.withdrawn')} />}
      {doneIn(klart) === 'removed' && (
        <Notice tone="success" role="status" title={t('unconfirmed.removed')} />
      )}
      {waits && (
        <Section title={t('unconfirmed.title')} lead={t('unconfirmed.lead', { days })}>
          <UnconfirmedList written={unconfirmed} from={paths.interests} way={takeUpFrom(unconfirmed)} />
        </Section>
      )}
      {rows.length > 0 ? (
        <InterestList rows={rows} />
      ) : (
        <EmptyState title={t('empty.title')} action={choose}>
          <p>{t('empty.what')}</p>
        </EmptyState>
      )}
    </Page>
  )
})

/** To take up the one that has waited longest is the page's step. */
function takeUpFrom([first]: UnconfirmedView[]) {
  return ({ id, service: { slug } }: UnconfirmedView) => (
    <TakeUpLink href={paths.takeUpInterest(slug, id)} isFirst={id === first?.id} />
  )
}

function Sign({ interest }: { interest: InterestView }) {
  const { number, content } = interest.service
  return (
    <ServiceSign
      number={number}
      level={content.levels[0] ?? 'organisation'}
      kinds={content.kinds}
      size={56}
    />
  )
}
