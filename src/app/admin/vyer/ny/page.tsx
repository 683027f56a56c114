import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { ContactText } from '@/components/ui/contact-text'
import { EmptyState } from '@/components/ui/empty-state'
import { listServices } from '@/features/catalogue/queries'
import { serviceChoices } from '@/features/catalogue/service-choices'
import { SaveViewForm } from '@/features/saved-views/components/view-forms'
import { ViewSelection } from '@/features/saved-views/components/view-selection'
import { addressOf, keptAddress } from '@/features/saved-views/rules'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('savedViews'))('saveTitle') }
}

export default pageOf(async function SaveViewPage({ searchParams }: PageProps<'/admin/vyer/ny'>) {
  const actor = await staffActor()
  const [t, locale, services, { av }] = await Promise.all([
    getTranslations('savedViews'),
    getLocale(),
    listServices(actor),
    searchParams,
  ])
  const kept = typeof av === 'string' ? keptAddress(av) : null
  if (!kept) {
    return (
      <Page title={t('saveTitle')}>
        <EmptyState
          title={t('unreadable')}
          action={<ButtonLink href={paths.adminOrders}>{t('toList', { list: t('list.orders') })}</ButtonLink>}
        >
          <p>
            <ContactText>{t('unreadableText')}</ContactText>
          </p>
        </EmptyState>
      </Page>
    )
  }
  const list = t(`list.${kept.list}`)
  return (
    <Page
      breadcrumbs={
        <Breadcrumbs items={[{ href: addressOf(kept), label: list }, { label: t('saveTitle') }]} />
      }
      title={t('saveTitle')}
      lead={t('saveLead', { list })}
    >
      <ViewSelection kept={kept} services={serviceChoices(locale, services)} />
      <SaveViewForm shown={addressOf(kept)} />
    </Page>
  )
})
