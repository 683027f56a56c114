import type { ReactNode } from 'react'

export type KeyFigureProps = { value: string; label: ReactNode; denominator?: string; note?: ReactNode }

/** A number is never shown without what it is a part of. Its name is read first, then the number. */
export function KeyFigure({ value, label, denominator, note }: KeyFigureProps) {
  return (
    <dl className="key-figure">
      <dt>{label}</dt>
      <dd>
        <span>{value}</span>
        {denominator && <span>{denominator}</span>}
      </dd>
      {note && <dd className="mt-1 text-sm text-ink-soft">{note}</dd>}
    </dl>
  )
}
