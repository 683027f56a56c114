import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { listServices } from '@/features/catalogue/queries'
import { catalogueEntry } from '@/features/catalogue/search/catalogue-entry'
import { Catalogue } from '@/features/catalogue/search/components/catalogue'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('catalogue')
  return { title: t('title'), description: t('lead') }
}

export default pageOf(async function ServicesPage() {
  const actor = await currentActor()
  const [t, messages, services] = await Promise.all([
    getTranslations('catalogue'),
    getMessages(),
    listServices(actor),
  ])
  const { level, levelLead, kind, mode, state, filter } = messages.catalogue
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <NextIntlClientProvider messages={{ catalogue: { level, levelLead, kind, mode, state, filter } }}>
        <Catalogue entries={services.map(service => catalogueEntry(service, actor.locale))} />
      </NextIntlClientProvider>
    </Page>
  )
})
