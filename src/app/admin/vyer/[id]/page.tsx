import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { listServices } from '@/features/catalogue/queries'
import { serviceChoices } from '@/features/catalogue/service-choices'
import { ChangeViewForms } from '@/features/saved-views/components/view-forms'
import { ViewSelection } from '@/features/saved-views/components/view-selection'
import { getSavedView } from '@/features/saved-views/queries'
import { viewIdSchema } from '@/features/saved-views/schema'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/vyer/[id]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { name } = await findView((await params).id)
  return { title: name }
})

export default pageOf(async function ChangeViewPage({ params }: Props) {
  const view = await findView((await params).id)
  const [t, locale, services] = await Promise.all([
    getTranslations('savedViews'),
    getLocale(),
    listServices(await staffActor()),
  ])
  return (
    <Page
      breadcrumbs={
        <Breadcrumbs items={[{ href: paths.adminViews, label: t('title') }, { label: view.name }]} />
      }
      title={t('changeTitle')}
      lead={t('changeLead', { list: t(`list.${view.list}`) })}
    >
      <ViewSelection kept={view} services={serviceChoices(locale, services)} />
      <ChangeViewForms view={view} />
    </Page>
  )
})

// A page and its title ask for the same view in one request.
const findView = cache(async (asked: string) => {
  const { data: id } = viewIdSchema.safeParse(asked)
  return (id && (await getSavedView(await staffActor(), id))) || notFound()
})
