import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { staffActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { ServiceFacts } from '@/features/catalogue/components/service-facts'
import { ServiceText } from '@/features/catalogue/components/service-text'
import { ChangeList } from '@/features/catalogue/editing/components/change-list'
import { ServiceTabs } from '@/features/catalogue/editing/components/service-tabs'
import { ServiceTrail } from '@/features/catalogue/editing/components/service-trail'
import { findServicePage } from '@/features/catalogue/editing/find-service-page'
import { previewOf } from '@/features/catalogue/editing/preview'
import { listRevisions } from '@/features/catalogue/editing/revision-queries'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/tjanster/[slug]/utgavor/[nummer]'>

// A page and its title ask for the same revision in one request.
const listOnce = cache(async (slug: string) => listRevisions(await staffActor(), slug))

async function findRevisionPage(params: Props['params']) {
  const [{ service, name }, { slug, nummer }] = await Promise.all([findServicePage(params), params])
  const revisions = await listOnce(slug)
  const revision = revisions.find(({ number }) => String(number) === nummer) ?? notFound()
  return { service, name, revision }
}

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const [{ name, revision }, t] = await Promise.all([findRevisionPage(params), getTranslations('editing')])
  return { title: `${t('revisions.one', { number: revision.number })} – ${name}` }
})

export default pageOf(async function RevisionPage({ params }: Props) {
  const [{ service, name, revision }, t, locale] = await Promise.all([
    findRevisionPage(params),
    getTranslations('editing'),
    getLocale(),
  ])
  const { slug } = service
  const { number, publishedBy, former } = revision
  // Rounds and the successor are of today and no part of a revision: they are left out.
  const view = previewOf({ ...service, text: revision.text }, null, t('preview.gap'))
  const day = dayText(locale, revision.publishedOn)
  const one = t('revisions.one', { number })
  return (
    <Page
      breadcrumbs={<ServiceTrail slug={slug} name={name} here={one} />}
      eyebrow={one}
      title={textIn(locale, view.content.name)}
      lead={textIn(locale, view.content.summary)}
      nextStep={
        <>
          <p className="text-sm">
            {publishedBy
              ? t('revisions.published', { day, name: publishedBy })
              : t('revisions.since', { day })}
          </p>
          <ButtonLink href={paths.adminServiceRevisions(slug)}>{t('revisions.all')}</ButtonLink>
        </>
      }
      aside={<ServiceFacts service={view} />}
    >
      <ServiceTabs slug={slug} here="revisions" />
      <ServiceText content={view.content} />
      {former && (
        <Section id="andringar" title={t('revisions.difference', { number: former.number })}>
          <ChangeList
            changes={former.changes}
            sides={{ before: t('revisions.one', { number: former.number }), after: one }}
          />
        </Section>
      )}
    </Page>
  )
})
