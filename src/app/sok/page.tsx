import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { isStaff } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { FilterSearch } from '@/components/form/filter-search'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { SearchHits } from '@/features/navigation/search/components/search-hits'
import { findSearchPage } from '@/features/navigation/search/find-search-page'
import { searchFilter } from '@/features/navigation/search/question'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title'), robots: { index: false } }
}

export default pageOf(async function SearchPage({ searchParams }: PageProps<'/sok'>) {
  const [actor, locale, t, said] = await Promise.all([
    currentActor(),
    getLocale(),
    getTranslations('search'),
    searchParams,
  ])
  const { text = '' } = searchFilter.read(said)
  const search = await findSearchPage(actor, text, { locale, place: 'page' })
  return (
    <Page title={t('title')} lead={t(isStaff(actor) ? 'leadStaff' : 'lead')}>
      <search>
        <form method="get" action={paths.search()}>
          <FilterSearch name="q" label={t('field')} value={text} submitLabel={t('submit')} />
        </form>
        <p className="mt-3 text-ink-soft">
          <span className="max-sm:hidden pointer-coarse:hidden noscript:hidden">{t('shortcut')} </span>
          {isStaff(actor) && t('looks')}
        </p>
      </search>
      {text && <SearchHits search={search} text={text} />}
    </Page>
  )
})
