import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { ServiceSign } from '@/components/signs/service-sign'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ServiceFacts } from '@/features/catalogue/components/service-facts'
import { ServiceText } from '@/features/catalogue/components/service-text'
import { ServiceTabs } from '@/features/catalogue/editing/components/service-tabs'
import { ServiceTrail } from '@/features/catalogue/editing/components/service-trail'
import { findServicePage } from '@/features/catalogue/editing/find-service-page'
import { previewOf } from '@/features/catalogue/editing/preview'
import { LifecycleTag } from '@/features/catalogue/lifecycle/components/lifecycle-tag'
import { getServiceBySlug } from '@/features/catalogue/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/tjanster/[slug]/forhandsgranska'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const [{ name }, t] = await Promise.all([findServicePage(params), getTranslations('editing.preview')])
  return { title: `${t('title')} – ${name}` }
})

export default pageOf(async function PreviewServicePage({ params }: Props) {
  const { actor, service, name } = await findServicePage(params)
  const [t, locale, live] = await Promise.all([
    getTranslations('editing.preview'),
    getLocale(),
    getServiceBySlug(actor, service.slug),
  ])
  const view = previewOf(service, live, t('gap'))
  const { content, slug } = view
  const level = content.levels[0] ?? 'organisation'
  return (
    <Page
      breadcrumbs={<ServiceTrail slug={slug} name={name} here={t('title')} />}
      eyebrow={<LifecycleTag lifecycle={view.lifecycle} />}
      title={textIn(locale, content.name)}
      lead={textIn(locale, content.summary)}
      sign={<ServiceSign number={view.number} level={level} kinds={content.kinds} size={168} />}
      nextStep={
        <>
          {service.draft && (
            <ButtonLink href={paths.adminServicePublish(slug)} variant="primary">
              {t('publish')}
            </ButtonLink>
          )}
          <ButtonLink href={paths.adminService(slug)} variant={service.draft ? 'secondary' : 'primary'}>
            {t('back')}
          </ButtonLink>
        </>
      }
      aside={<ServiceFacts service={view} />}
    >
      <ServiceTabs slug={slug} here="preview" />
      <Notice title={t('title')}>
        <p>{service.draft ? t('what') : t('published')}</p>
      </Notice>
      <ServiceText content={content} />
    </Page>
  )
})
