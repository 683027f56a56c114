import type { ReactNode } from 'react'

export type ChartFigureProps = {
  title: string
  note?: string | false
  /** The same numbers as a table; left out where a table with more in it stands beside. */
  table?: ReactNode
  /** Where the drawing says every number in letters, or paper has no room. */
  hidesTableInPrint?: boolean
  children: ReactNode
}

/** The frame of every chart: its title, the drawing, a note, and the numbers as a table. */
export function ChartFigure({ title, note, table, hidesTableInPrint, children }: ChartFigureProps) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-4 font-semibold">{title}</figcaption>
      {children}
      {note && <p className="mt-3 text-sm text-ink-soft">{note}</p>}
      {table && (
        <div className="mt-3" data-print={hidesTableInPrint ? 'hide' : undefined}>
          {table}
        </div>
      )}
    </figure>
  )
}
