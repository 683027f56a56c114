'use client'

import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/ui/icon'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { TextLink } from '@/components/ui/text-link'
import type { ColumnSort } from '@/lib/list-filter'

export type DrawnColumn = {
  label: string
  align?: 'end'
  /** Dates and counts: a cell keeps to one line, and the texts beside it share the room. */
  short?: boolean
  /** Shown nowhere but in the head of a column by which the rows can be ordered. */
  labelHidden?: boolean
  sort?: ColumnSort
}

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
          {columns.map(column => (
            <th key={column.label} scope="col" className={lookOf(column)} aria-sort={column.sort?.way}>
              <Head {...column} />
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

/** A head that orders the rows leads to the list in that order. Its arrow says how they stand now. */
function Head({ label, labelHidden, sort }: DrawnColumn) {
  if (!sort) return labelHidden ? <span className="sr-only">{label}</span> : label
  const { href, way } = sort
  return (
    <>
      {href ? <HeadLink href={href}>{label}</HeadLink> : label}
      {way && <Icon name={way === 'ascending' ? 'arrow-up' : 'arrow-down'} size={16} className="ms-1" />}
    </>
  )
}

/** Where rows are stacked the heads are out of sight, so that none takes focus there. */
function HeadLink({ href, children }: { href: string; children: string }) {
  return (
    <>
      <TextLink href={href} className="text-inherit max-sm:hidden">
        {children}
      </TextLink>
      <span className="sm:hidden">{children}</span>
    </>
  )
}

function lookOf({ align, short }: DrawnColumn): string | undefined {
  return classNames(align, short && 'short') || undefined
}

type CellProps = { column: DrawnColumn; isHeader: boolean; isStacked: boolean; children: ReactNode }

/** Where rows are stacked, the column's name is shown beside the value. */
function Cell({ column, isHeader, isStacked, children }: CellProps) {
  const { label, labelHidden } = column
  if (isHeader) return <th scope="row">{children}</th>
  return (
    <td data-label={isStacked && !labelHidden ? label : undefined} className={lookOf(column)}>
      {children}
    </td>
  )
}
