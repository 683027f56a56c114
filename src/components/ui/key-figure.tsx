import type { ReactNode } from 'react'

export type KeyFigureProps = { value: string; label: string; denominator?: string; note?: ReactNode }

/** A number is never shown without what it is a part of. Its name is read first, then the number. */
export function KeyFigure({ value, label, denominator, note }: KeyFigureProps) {
  return (
    <dl className="min-w-0 border-t-2 border-ink pt-3">
      <dt className="font-semibold">{label}</dt>
      <dd className="mt-1 flex flex-wrap items-baseline gap-x-2">
        <span className="font-serif text-3xl font-medium tabular-nums">{value}</span>
        {denominator && <span className="text-ink-soft">{denominator}</span>}
      </dd>
      {note && <dd className="mt-1 text-sm text-ink-soft">{note}</dd>}
    </dl>
  )
}
