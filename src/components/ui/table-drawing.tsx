'use client'

import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { ScrollRegion } from '@/components/ui/scroll-region'

export type DrawnColumn = { label: string; align?: 'end'; labelHidden?: boolean }

export type TableDrawingProps = {
  caption: string
  captionHidden?: boolean
  /**
   * Under 640 px: `stack` turns rows into labelled blocks, and `flow` into lower ones, where short cells follow each
   * other. `scroll` scrolls inside its own region.
   */
  narrow?: keyof typeof narrowLooks
  columns: DrawnColumn[]
  /** Cells in the order of the columns; the first names the row. */
  rows: { key: string | number; cells: ReactNode[] }[]
}

const narrowLooks = { stack: 'table-stack', flow: 'table-stack table-flow', scroll: '' }

/** Drawn from its cells in the browser too: so a page carries the markup of its rows once. */
export function TableDrawing({ caption, captionHidden, narrow = 'stack', columns, rows }: TableDrawingProps) {
  const table = (
    <table className={classNames('data-table', narrowLooks[narrow])}>
      <caption className={captionHidden ? 'sr-only' : 'pb-3 text-start font-serif text-lg font-medium'}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map(({ label, align, labelHidden }) => (
            <th key={label} scope="col" className={align}>
              {labelHidden ? <span className="sr-only">{label}</span> : label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.key}>
            {columns.map((column, index) => (
              <Cell key={column.label} column={column} isHeader={index === 0} isStacked={narrow !== 'scroll'}>
                {row.cells[index]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return narrow === 'scroll' ? <ScrollRegion label={caption}>{table}</ScrollRegion> : table
}

type CellProps = { column: DrawnColumn; isHeader: boolean; isStacked: boolean; children: ReactNode }

/** Where rows are stacked, the column's name is shown beside the value. */
function Cell({ column: { label, align, labelHidden }, isHeader, isStacked, children }: CellProps) {
  if (isHeader) return <th scope="row">{children}</th>
  return (
    <td data-label={isStacked && !labelHidden ? label : undefined} className={align}>
      {children}
    </td>
  )
}
