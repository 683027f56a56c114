import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { ServiceTrail } from '@/features/catalogue/editing/components/service-trail'
import { findServicePage } from '@/features/catalogue/editing/find-service-page'
import { MoveForm, MoveMeaning } from '@/features/catalogue/lifecycle/components/move-form'
import { ServiceLife } from '@/features/catalogue/lifecycle/components/service-life'
import { countConcerned } from '@/features/catalogue/lifecycle/queries'
import { isMoveWord, moveWords } from '@/features/catalogue/lifecycle/rules'
import { listServices } from '@/features/catalogue/queries'
import { lifecycleMoves } from '@/features/catalogue/rules'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/tjanster/[slug]/livscykel/[till]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const [{ name }, { till }, t] = await Promise.all([
    findServicePage(params),
    params,
    getTranslations('editing'),
  ])
  return isMoveWord(till) ? { title: t(`to.${till}.title`, { name }) } : {}
})

export default pageOf(async function MoveServicePage({ params }: Props) {
  const [{ actor, service, name }, { till }] = await Promise.all([findServicePage(params), params])
  const concerned = await countConcerned(actor, service.id)
  if (!isMoveWord(till) || !concerned) notFound()
  // A move that is made, or not open now: the page of the service's life says where it stands.
  if (!lifecycleMoves[service.lifecycle].includes(moveWords[till]))
    redirect(paths.adminServiceLifecycle(service.slug))
  const [t, locale, services] = await Promise.all([
    getTranslations('editing'),
    getLocale(),
    listServices(actor),
  ])
  const successors = services
    .filter(one => one.id !== service.id)
    .map(one => ({ value: one.slug, label: textIn(locale, one.content.name) }))
  return (
    <Page
      breadcrumbs={<ServiceTrail slug={service.slug} name={name} here={t(`to.${till}.label`)} />}
      title={t(`to.${till}.title`, { name })}
      aside={<ServiceLife service={service} />}
    >
      <MoveMeaning word={till} concerned={concerned} />
      <Section title={till === 'avveckla' ? t('confirm.days') : t('life.moves')}>
        <MoveForm service={service} word={till} successors={successors} />
      </Section>
    </Page>
  )
})
