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

// The style sheet is made of the names that stand in the code. It draws the marks and the line between them.
const looks: Record<TimelineState, string> = {
  done: 'timeline-done',
  now: 'timeline-now',
  coming: 'timeline-coming',
}

export function Timeline({ items }: { items: TimelineItem[] }) {
  const t = useTranslations('common')
  return (
    <ol>
      {items.map((item, index) => (
        <li
          key={item.key ?? index}
          aria-current={item.state === 'now' ? 'step' : undefined}
          className={classNames('timeline', looks[item.state])}
        >
          <p>
            <span className="sr-only">{`${t(`timeline.${item.state}`)} `}</span>
            {item.title}
          </p>
          {item.at && <p className="row-note">{item.at}</p>}
          {item.body && <div className="mt-1 max-w-measure">{item.body}</div>}
        </li>
      ))}
    </ol>
  )
}
