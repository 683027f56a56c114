import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isParty } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { EmptyState } from '@/components/ui/empty-state'
import { LookPages } from '@/features/personal-data/looks/components/look-filters'
import { LookTable } from '@/features/personal-data/looks/components/look-table'
import { lookFilter } from '@/features/personal-data/looks/look-filter'
import { listOwnLooks } from '@/features/personal-data/looks/queries'
import { isUnion } from '@/lib/party'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('personalData'))('looks.ownTitle') }
}

export default pageOf(async function OwnLooksPage({ searchParams }: PageProps<'/konto/insyn'>) {
  const actor = await signedInActor()
  const filter = lookFilter.read(await searchParams)
  const [t, account, parties, { looks, hasOlder }] = await Promise.all([
    getTranslations('personalData.looks'),
    getTranslations('account'),
    getTranslations('common.party'),
    listOwnLooks(actor, filter),
  ])
  const trail = [{ href: paths.account, label: account('title') }, { label: t('ownTitle') }]
  return (
    <Page breadcrumbs={<Breadcrumbs items={trail} />} title={t('ownTitle')} lead={t('ownLead')} width="wide">
      {isParty(actor) && isUnion(actor.party) && (
        <p className="max-w-measure">
          {t('unionLead', { party: parties(actor.party), organisation: actor.organisation.name })}
        </p>
      )}
      {looks.length > 0 ? (
        <LookTable looks={looks} />
      ) : (
        <EmptyState title={t('none')}>
          <p>{t('noneOwn')}</p>
        </EmptyState>
      )}
      <LookPages
        path={paths.ownLooks}
        filter={{ page: 1, before: filter.before }}
        last={looks.at(-1)?.id}
        hasOlder={hasOlder}
      />
    </Page>
  )
})
