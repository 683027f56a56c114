import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import type { SavedView } from '@/features/saved-views/queries'
import { addressOf, viewedLists } from '@/features/saved-views/rules'
import { paths } from '@/lib/paths'

/** Every view of the reader's own, by its list. */
export function ViewList({ views }: { views: SavedView[] }) {
  const t = useTranslations('savedViews')
  if (views.length === 0) {
    return (
      <EmptyState
        title={t('none')}
        action={<ButtonLink href={paths.adminOrders}>{t('toOrders')}</ButtonLink>}
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
