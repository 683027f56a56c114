import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'

export type DescriptionItem = { term: string; description: ReactNode }

export type DescriptionListProps = { items: DescriptionItem[]; layout?: 'rows' | 'stacked' }

export function DescriptionList({ items, layout = 'rows' }: DescriptionListProps) {
  const row = layout === 'rows' && 'sm:grid sm:grid-cols-[minmax(9rem,1fr)_2fr] sm:gap-6'
  return (
    <dl className="border-t border-line">
      {items.map(item => (
        <div key={item.term} className={classNames('border-b border-line py-3', row)}>
          <dt className="text-sm font-semibold text-ink-soft sm:pt-px">{item.term}</dt>
          <dd className="min-w-0">{item.description}</dd>
        </div>
      ))}
    </dl>
  )
}
