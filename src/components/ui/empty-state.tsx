import type { ReactNode } from 'react'
import { RingMark } from '@/components/ui/ring'

export type EmptyStateProps = { title: ReactNode; children?: ReactNode; action?: ReactNode }

// An empty list is a page of its own: it says why it is empty and leads on.
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <RingMark size={72} open />
      <div className="max-w-measure">
        <p className="font-serif text-xl font-medium">{title}</p>
        {children && <div className="mt-2 text-ink-soft">{children}</div>}
        {action && <div className="mt-5 flex flex-wrap gap-3">{action}</div>}
      </div>
    </div>
  )
}
