import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'

export type DescriptionItem = { term: string; description: ReactNode }

export type DescriptionListProps = { items: DescriptionItem[]; layout?: 'rows' | 'stacked' }

export function DescriptionList({ items, layout = 'rows' }: DescriptionListProps) {
  return (
    <dl className={classNames('facts', layout === 'rows' && 'facts-in-columns')}>
      {items.map(item => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.description}</dd>
        </div>
      ))}
    </dl>
  )
}
