import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import type { SavedView } from '@/features/saved-views/queries'
import { addressOf, keptAddress } from '@/features/saved-views/rules'
import { paths } from '@/lib/paths'

/** `shown` is the list's address as it is filtered now; `children` are ways from it to other pages. */
export type ViewLinksProps = { views: SavedView[]; shown: string; children?: ReactNode }

/** The reader's own views of a list, and the way to keep what is shown now. Their page says how, before there are any. */
export function ViewLinks({ views, shown, children }: ViewLinksProps) {
  const t = useTranslations('savedViews')
  const kept = keptAddress(shown)
  const isKept = views.some(view => view.search === kept?.search)
  const canBeKept = kept !== null && kept.search !== '' && !isKept
  return (
    <>
      {children}
      <nav aria-label={t('mine')} data-print="hide">
        <ul className="flex flex-wrap items-center gap-x-5">
          {views.length > 0 && <li className="font-semibold">{t('mine')}</li>}
          {views.map(view => (
            <li key={view.id}>
              <TextLink
                href={addressOf(view)}
                aria-current={view.search === kept?.search ? 'page' : undefined}
                className="link-tall"
              >
                {view.name}
              </TextLink>
            </li>
          ))}
          {canBeKept && (
            <li>
              <TextLink href={paths.newAdminView(shown)} className="link-tall">
                {t('keep')}
              </TextLink>
            </li>
          )}
          <li>
            <TextLink href={paths.adminViewsFrom(shown)} className="link-tall">
              {t(views.length > 0 ? 'arrange' : 'mine')}
            </TextLink>
          </li>
        </ul>
      </nav>
    </>
  )
}
