import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: t('notFound.title') }
}

export default async function NotFound() {
  const t = await getTranslations('common')
  const ways = (
    <>
      <ButtonLink href={paths.services}>{t('notFound.services')}</ButtonLink>
      <ButtonLink href={paths.start} variant="quiet">
        {t('notFound.start')}
      </ButtonLink>
    </>
  )
  return (
    <Page title={t('notFound.title')}>
      <EmptyState title={t('notFound.why')} action={ways}>
        <p>{t('notFound.what')}</p>
      </EmptyState>
    </Page>
  )
}
