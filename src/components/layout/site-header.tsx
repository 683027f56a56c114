import { useTranslations } from 'next-intl'
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { RingMark } from '@/components/ui/ring'

export type NavigationItem = { href: string; label: string; current?: boolean }

export type SiteHeaderProps = {
  homeHref: string
  portalName: string
  navigation: NavigationItem[]
  actions?: ReactNode
  /** Marks the closed menu of a phone, in words for those who see no mark. How much is new stands in the menu. */
  menuNews?: string
  /** The way to the search, at hand on a phone too. */
  search?: ReactNode
  /** The page that is shown; the open menu closes when it changes. */
  place?: string
  /** The party that the person acts for now, for example "HR, Skogsstyrelsen", with a way to change it. */
  actingAs?: ReactNode
}

function NavigationLinks({ items }: { items: NavigationItem[] }) {
  return items.map(({ href, label, current }) => (
    <li key={href}>
      <Link href={href} aria-current={current ? 'page' : undefined}>
        <span>{label}</span>
      </Link>
    </li>
  ))
}

function NarrowMenu({ navigation, actions, actingAs, place, menuNews }: SiteHeaderProps) {
  const t = useTranslations('common')
  return (
    <details key={place} onBlur={closeWhenLeft} onKeyDown={closeByEscape} className="group lg:hidden">
      <summary className="menu-button">
        <Icon name="menu" className="group-open:hidden" />
        <Icon name="cross" className="hidden group-open:block" />
        <span>{t('menu')}</span>
        {menuNews && (
          <span className="unread">
            <span className="sr-only"> {menuNews}</span>
          </span>
        )}
      </summary>
      <div className="menu-sheet">
        <nav aria-label={t('mainNavigation')}>
          <ul className="places places-narrow">
            <NavigationLinks items={navigation} />
          </ul>
        </nav>
        {actingAs && <div className="border-t border-line pt-4 text-sm">{actingAs}</div>}
        {actions && <div className="mt-4 flex flex-wrap items-center gap-3">{actions}</div>}
      </div>
    </details>
  )
}

// An open menu lies over the page, so it must not hide the control that focus goes on to.
function closeWhenLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) {
  if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false
}

function closeByEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>) {
  if (key !== 'Escape' || !currentTarget.open) return
  currentTarget.open = false
  currentTarget.querySelector('summary')?.focus()
}

/** So many places stand well apart on one line. More stand closer. */
const MOST_APART = 9

export function SiteHeader(props: SiteHeaderProps) {
  const t = useTranslations('common')
  const isLong = props.navigation.length > MOST_APART
  return (
    <header data-frame data-print="hide" className="relative border-b border-line bg-paper">
      <div className="frame-line frame-top">
        <Link href={props.homeHref} className="flex min-h-11 items-center gap-3 no-underline lg:shrink-0">
          <RingMark size={34} />
          <span className="portal-name">{props.portalName}</span>
        </Link>
        <div className="flex items-center gap-x-2 text-sm lg:-me-3 lg:min-w-0 lg:gap-x-6">
          {props.search}
          <div className="frame-acts">
            {props.actingAs}
            {props.actions}
          </div>
          <NarrowMenu {...props} />
        </div>
      </div>
      <nav aria-label={t('mainNavigation')} className="frame-menu">
        <ul className={classNames('places flex flex-wrap', isLong ? 'gap-x-4 xl:gap-x-5' : 'gap-x-7')}>
          <NavigationLinks items={props.navigation} />
        </ul>
      </nav>
    </header>
  )
}
