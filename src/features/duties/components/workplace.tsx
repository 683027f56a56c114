import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { DutyKeys } from '@/features/duties/components/duty-keys'
import type { Workplace as Found } from '@/features/duties/duty'

export type WorkplaceProps = Pick<Found, 'counts' | 'done'> & {
  notices: ReactNode
  list: ReactNode
  /** The open duty: to read, and to do. */
  pane: ReactNode
  /** On a phone either the list shows, or the pane. */
  isOpen: boolean
  /** The name of the open duty. */
  open: string | undefined
}

/** The list, what is open in it, and what to do with that, side by side where there is room. */
export function Workplace({ counts, done, notices, list, pane, isOpen, open }: WorkplaceProps) {
  const t = useTranslations('duties')
  return (
    <main id="innehall" tabIndex={-1} className="workplace">
      <header className={classNames('workplace-head', isOpen && 'max-lg:sr-only')}>
        <h1 className="text-2xl">{t('title')}</h1>
        <p role="status" className="text-ink-soft tabular-nums">
          {t('left', { count: counts.all })}. {t('doneToday', { count: done })}.
        </p>
        <DutyKeys open={open} />
      </header>
      <div className={classNames('workplace-notices', isOpen && 'max-lg:hidden')}>{notices}</div>
      <div className="workplace-columns">
        <div className={classNames('workplace-list', isOpen && 'max-lg:hidden')}>{list}</div>
        <div className={classNames('workplace-pane', !isOpen && 'max-lg:hidden')}>{pane}</div>
      </div>
    </main>
  )
}
