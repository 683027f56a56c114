import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import type { SavedView } from '@/features/saved-views/queries'
import { addressOf, type KeptAddress, viewedLists } from '@/features/saved-views/rules'
import { paths } from '@/lib/paths'

/** `from` is the list that one came from. */
export type ViewListProps = { views: SavedView[]; from: KeptAddress | null }

/** Every view of the reader's own, by its list. */
export function ViewList({ views, from }: ViewListProps) {
  const t = useTranslations('savedViews')
  if (views.length === 0) {
    return (
      <EmptyState
        title={t('none')}
        action={
          <ButtonLink href={from ? addressOf(from) : paths.adminOrders}>
            {t('toList', { list: t(`list.${from?.list ?? 'orders'}`) })}
          </ButtonLink>
        }
      >
        <p>{t('noneText')}</p>
      </EmptyState>
    )
  }
  return viewedLists
    .map(list => ({ list, own: views.filter(view => view.list === list) }))
    .filter(({ own }) => own.length > 0)
    .map(({ list, own }) => (
      <Section key={list} title={t(`list.${list}`)}>
        <ul className="rows split-rows">
          {own.map(view => (
            <li key={view.id}>
              <TextLink href={addressOf(view)} className="min-w-0 wrap-anywhere font-semibold">
                {view.name}
              </TextLink>
              <ButtonLink href={paths.adminView(view.id)} variant="secondary" className="shrink-0 self-start">
                <span aria-hidden>{t('change')}</span>
                <span className="sr-only">{t('changeOf', { name: view.name })}</span>
              </ButtonLink>
            </li>
          ))}
        </ul>
      </Section>
    ))
}
