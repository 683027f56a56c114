import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'

export type TimelineState = 'done' | 'now' | 'coming'

export type TimelineItem = {
  key?: string
  title: ReactNode
  at?: string
  body?: ReactNode
  state: TimelineState
}

const marks: Record<TimelineState, string> = {
  done: 'border-ink bg-ink',
  now: 'border-accent bg-paper ring-4 ring-lake-tint',
  coming: 'border-line-strong bg-paper',
}

export function Timeline({ items }: { items: TimelineItem[] }) {
  const t = useTranslations('common')
  return (
    <ol className="relative">
      {items.map((item, index) => (
        <li
          key={item.key ?? index}
          aria-current={item.state === 'now' ? 'step' : undefined}
          className="relative pb-6 ps-8 last:pb-0"
        >
          {index < items.length - 1 && (
            <span
              aria-hidden
              className={classNames(
                'absolute start-[6px] top-4 bottom-[-0.5rem] border-s-2',
                item.state === 'done' ? 'border-ink' : 'border-dotted border-line-strong',
              )}
            />
          )}
          <span
            aria-hidden
            className={classNames(
              'absolute start-0 top-1.5 size-3.5 rounded-full border-2',
              marks[item.state],
            )}
          />
          <p className={item.state === 'coming' ? 'text-ink-soft' : 'font-semibold'}>
            <span className="sr-only">{t(`timeline.${item.state}`)} </span>
            {item.title}
          </p>
          {item.at && <p className="text-sm text-ink-soft">{item.at}</p>}
          {item.body && <div className="mt-1 max-w-measure">{item.body}</div>}
        </li>
      ))}
    </ol>
  )
}
