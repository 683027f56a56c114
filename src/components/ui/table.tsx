import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { ScrollRegion } from '@/components/ui/scroll-region'

export type TableProps = {
  caption: string
  captionHidden?: boolean
  /** Under 640 px: `stack` turns rows into labelled blocks, `scroll` scrolls inside its own region. */
  narrow?: 'stack' | 'scroll'
  children: ReactNode
}

export function Table({ caption, captionHidden, narrow = 'stack', children }: TableProps) {
  const table = (
    <table className={classNames('w-full border-collapse text-start', narrow === 'stack' && 'table-stack')}>
      <caption className={captionHidden ? 'sr-only' : 'pb-3 text-start font-serif text-lg font-medium'}>
        {caption}
      </caption>
      {children}
    </table>
  )
  return narrow === 'scroll' ? <ScrollRegion label={caption}>{table}</ScrollRegion> : table
}

export type TableColumn = { label: string; align?: 'end'; labelHidden?: boolean }

export function TableHead({ columns }: { columns: TableColumn[] }) {
  return (
    <thead>
      <tr className="border-b border-line-strong">
        {columns.map(column => (
          <th
            key={column.label}
            scope="col"
            className={classNames(
              'py-2 pe-5 align-bottom text-sm font-semibold text-ink-soft last:pe-0',
              column.align === 'end' ? 'text-end' : 'text-start',
            )}
          >
            {column.labelHidden ? <span className="sr-only">{column.label}</span> : column.label}
          </th>
        ))}
      </tr>
    </thead>
  )
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody>{children}</tbody>
}

export function TableRow({ children, emphasis }: { children: ReactNode; emphasis?: boolean }) {
  return (
    <tr className={classNames('border-b border-line', emphasis && 'bg-surface font-semibold')}>{children}</tr>
  )
}

export type TableCellProps = { label?: string; align?: 'end'; header?: boolean; children?: ReactNode }

/** `label` is the column's name; it is shown beside the value where rows are stacked. */
export function TableCell({ label, align, header, children }: TableCellProps) {
  const looks = classNames('py-3 pe-5 align-top last:pe-0', align === 'end' ? 'text-end' : 'text-start')
  if (header) {
    return (
      <th scope="row" className={classNames(looks, 'font-semibold')}>
        {children}
      </th>
    )
  }
  return (
    <td data-label={label} className={looks}>
      {children}
    </td>
  )
}
