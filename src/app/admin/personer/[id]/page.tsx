import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { TextLink } from '@/components/ui/text-link'
import { findPersonPage } from '@/features/personal-data/find-person-page'
import { FileLink } from '@/features/personal-data/kept/components/file-link'
import { KeptList } from '@/features/personal-data/kept/components/kept-list'
import { PersonFacts } from '@/features/personal-data/kept/components/person-facts'
import { lookFilter } from '@/features/personal-data/looks/look-filter'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/personer/[id]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { person } = await findPersonPage(await adminActor(), params)
  return { title: (await getTranslations('personalData'))('titleOf', { name: person.name }) }
})

export default pageOf(async function PersonPage({ params }: Props) {
  const { person, kept, days } = await findPersonPage(await adminActor(), params)
  const [t, people] = await Promise.all([
    getTranslations('personalData'),
    getTranslations('personalData.people'),
  ])
  const { id, name } = person
  const trail = [{ href: paths.adminPeople, label: people('title') }, { label: name }]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      title={t('titleOf', { name })}
      lead={t('leadOf')}
      nextStep={<FileLink href={paths.adminPersonFile(id)} />}
    >
      <PersonFacts person={person} title={t('personOf')} />
      <KeptList kept={kept} days={days} />
      <ul className="space-y-2">
        <li>
          <TextLink href={lookFilter.write(paths.adminLooks, { person: id, page: 1 })}>
            {people('looks')}
          </TextLink>
        </li>
        <li>
          <TextLink href={paths.adminErasure(id)}>{t('erasure.open')}</TextLink>
        </li>
      </ul>
    </Page>
  )
})
