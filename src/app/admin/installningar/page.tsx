import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { TextLink } from '@/components/ui/text-link'
import { ContactForm } from '@/features/settings/components/contact-form'
import { LogAddressForm } from '@/features/settings/components/log-address-form'
import { MovedTerms } from '@/features/settings/components/moved-terms'
import { RetentionForm } from '@/features/settings/components/retention-form'
import { getMovedTerms, getSettings } from '@/features/settings/queries'
import { doneIn, doneText } from '@/lib/done'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default pageOf(async function SettingsPage({ searchParams }: PageProps<'/admin/installningar'>) {
  const actor = await adminActor()
  const settings = await getSettings(actor)
  if (!settings) notFound()
  const [t, starting, { klart }] = await Promise.all([
    getTranslations('settings'),
    getTranslations('starting'),
    searchParams,
  ])
  const moved = doneIn(klart) === 'scheduled' ? await getMovedTerms(actor) : null
  return (
    <Page title={t('title')} lead={t('lead')}>
      <DoneNotice text={doneText(t, klart)} />
      {moved && <MovedTerms terms={moved} />}
      <ul className="flex flex-wrap gap-x-6">
        <li>
          <TextLink href={paths.adminNoticeAddresses}>{t('notices.title')}</TextLink>
        </li>
        <li>
          <TextLink href={paths.adminStart}>{starting('title')}</TextLink>
        </li>
      </ul>
      <ContactForm contact={settings.contact} />
      <LogAddressForm address={settings.logAddress} />
      <RetentionForm days={settings.retention} keptNow={settings.keptNow} />
    </Page>
  )
})
