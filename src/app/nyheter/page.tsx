import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { NewsList } from '@/features/news/components/news-list'
import { listNews } from '@/features/news/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('news')
  return { title: t('title'), description: t('lead') }
}

export default pageOf(async function NewsPage() {
  const [t, locale, items] = await Promise.all([
    getTranslations('news'),
    getLocale(),
    currentActor().then(listNews),
  ])
  return (
    <Page title={t('title')} lead={t('lead')}>
      {items.length > 0 ? (
        <NewsList items={items} />
      ) : (
        <EmptyState
          title={t('empty.title')}
          action={<ButtonLink href={paths.services}>{t('empty.action')}</ButtonLink>}
        >
          <p>{t('empty.text')}</p>
        </EmptyState>
      )}
      <p data-print="hide">
        {/* A file for another program: nothing that the portal itself should open. */}
        <a href={paths.newsFeed(locale)} className="link">
          {t('feedLink')}
        </a>
      </p>
    </Page>
  )
})
