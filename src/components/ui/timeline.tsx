import type { ReactNode } from 'react'

export type TimelineItem = { key?: string; title: ReactNode; at?: string; body?: ReactNode }

/** The events of a course, the first at the top. The style sheet draws the marks and the line between them. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol>
      {items.map((item, index) => (
        <li key={item.key ?? index} className="timeline">
          <p>{item.title}</p>
          {item.at && <p className="row-note">{item.at}</p>}
          {item.body && <div className="mt-1 max-w-measure">{item.body}</div>}
        </li>
      ))}
    </ol>
  )
}
