import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { workplaceAt } from '@/features/duties/duty-pages'
import { UnconfirmedList } from '@/features/interest/unconfirmed/components/unconfirmed-list'
import { listUnconfirmed } from '@/features/interest/unconfirmed/queries'
import { doneIn } from '@/lib/done'
import { paths } from '@/lib/paths'

type Props = { searchParams: Promise<{ klart?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('interest.unconfirmed'))('title') }
}

export default pageOf(async function UnconfirmedPage({ searchParams }: Props) {
  const actor = await staffActor()
  const [t, calls, written, { klart }] = await Promise.all([
    getTranslations('interest.unconfirmed'),
    getTranslations('interest.calls'),
    listUnconfirmed(actor),
    searchParams,
  ])
  const crumbs = [{ href: paths.adminInterests, label: calls('title') }, { label: t('title') }]
  return (
    <Page title={t('title')} lead={t('staffLead')} breadcrumbs={<Breadcrumbs items={crumbs} />}>
      {doneIn(klart) === 'removed' && <Notice tone="success" role="status" title={t('removed')} />}
      {written.length > 0 ? (
        <UnconfirmedList
          written={written}
          from={paths.adminUnconfirmed}
          way={({ id }) => (
            <ButtonLink href={workplaceAt({ page: 1 }, { name: `unconfirmed.${id}` })}>
              {t('helpWriter')}
            </ButtonLink>
          )}
        />
      ) : (
        <EmptyState
          title={t('none')}
          action={<ButtonLink href={paths.adminInterests}>{calls('toList')}</ButtonLink>}
        >
          <p>{t('noneWhat')}</p>
        </EmptyState>
      )}
    </Page>
  )
})
