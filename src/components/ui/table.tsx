import type { ReactNode } from 'react'
import { type DrawnColumn, TableDrawing, type TableDrawingProps } from '@/components/ui/table-drawing'

export type TableColumn<Name> = DrawnColumn & { name: Name }

export type TableRow<Name extends string> = { key: string | number; cells: Record<Name, ReactNode> }

export type TableProps<Name extends string> = Omit<TableDrawingProps, 'columns' | 'rows'> & {
  /** The first column names the rows. */
  columns: TableColumn<Name>[]
  rows: TableRow<Name>[]
}

export function Table<Name extends string>({ columns, rows, ...rest }: TableProps<Name>) {
  return (
    <TableDrawing
      {...rest}
      columns={columns.map(({ name: _name, ...drawn }) => drawn)}
      rows={rows.map(({ key, cells }) => ({ key, cells: columns.map(({ name }) => cells[name]) }))}
    />
  )
}
