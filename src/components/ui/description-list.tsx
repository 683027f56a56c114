import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { Unbroken } from '@/components/ui/unbroken'

export type DescriptionItem = { term: string; description: ReactNode }

export type DescriptionListProps = { items: DescriptionItem[]; layout?: keyof typeof layouts }

/** `leading` is for the few facts that are read before all else. */
const layouts = {
  rows: 'facts-in-columns',
  pairs: 'facts-in-pairs',
  stacked: '',
  leading: 'facts-leading',
}

export function DescriptionList({ items, layout = 'rows' }: DescriptionListProps) {
  return (
    <dl className={classNames('facts', layouts[layout])}>
      {items.map(item => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>
            {typeof item.description === 'string' ? (
              <Unbroken>{item.description}</Unbroken>
            ) : (
              item.description
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
