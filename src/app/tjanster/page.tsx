import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { TextLink } from '@/components/ui/text-link'
import { listServices } from '@/features/catalogue/queries'
import { listedEntry } from '@/features/catalogue/search/catalogue-entry'
import { Catalogue } from '@/features/catalogue/search/components/catalogue'
import { getContact } from '@/features/settings/queries'
import { contactInLine } from '@/features/settings/rules'
import { paths } from '@/lib/paths'
import { catalogueMessages } from '@/messages/browser-messages'
import { withContact } from '@/messages/with-contact'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('catalogue')
  return { title: t('title'), description: t('lead') }
}

export default pageOf(async function ServicesPage() {
  const actor = await currentActor()
  const [t, footer, services, contact] = await Promise.all([
    getTranslations('catalogue'),
    getTranslations('common.footer'),
    listServices(actor),
    getContact(),
  ])
  const messages = withContact(catalogueMessages[actor.locale], contact && contactInLine(contact))
  return (
    <Page
      title={t('title')}
      lead={
        <>
          {t('lead')} <TextLink href={paths.howItWorks}>{footer('howItWorks')}</TextLink>
        </>
      }
      width="wide"
    >
      <NextIntlClientProvider messages={messages}>
        <Catalogue entries={services.map(service => listedEntry(service, actor.locale))} />
      </NextIntlClientProvider>
    </Page>
  )
})
