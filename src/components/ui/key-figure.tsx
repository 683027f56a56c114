import type { ReactNode } from 'react'

export type KeyFigureProps = { value: string; label: string; denominator?: string; note?: ReactNode }

/** A number is never shown without what it is a part of, where there is a whole. */
export function KeyFigure({ value, label, denominator, note }: KeyFigureProps) {
  return (
    <div className="min-w-0 border-t-2 border-ink pt-3">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-serif text-3xl font-medium tabular-nums">{value}</span>
        {denominator && <span className="text-ink-soft">{denominator}</span>}
      </p>
      <p className="mt-1 font-semibold">{label}</p>
      {note && <div className="mt-1 text-sm text-ink-soft">{note}</div>}
    </div>
  )
}
