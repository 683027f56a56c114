import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedInActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ContactText } from '@/components/ui/contact-text'
import { TextLink } from '@/components/ui/text-link'
import { FileLink } from '@/features/personal-data/kept/components/file-link'
import { KeptList } from '@/features/personal-data/kept/components/kept-list'
import { PersonFacts } from '@/features/personal-data/kept/components/person-facts'
import { getOwnData } from '@/features/personal-data/kept/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('personalData'))('title') }
}

export default pageOf(async function OwnDataPage() {
  const actor = await signedInActor()
  const [t, account, { person, kept, days }] = await Promise.all([
    getTranslations('personalData'),
    getTranslations('account'),
    getOwnData(actor),
  ])
  const trail = [{ href: paths.account, label: account('title') }, { label: t('title') }]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      title={t('title')}
      lead={t('lead')}
      nextStep={<FileLink href={paths.ownDataFile} />}
    >
      <PersonFacts person={person} title={t('person')} />
      <KeptList kept={kept} days={days} />
      <p>
        <TextLink href={paths.ownLooks}>{t('looksLink')}</TextLink>
      </p>
      <p className="max-w-measure">
        <ContactText>{t('erasureHow')}</ContactText>
      </p>
    </Page>
  )
})
