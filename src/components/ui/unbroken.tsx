import type { ReactNode } from 'react'

const HYPHENED = /(\p{L}+-\p{L})(?!\p{L})/u

/** A name with one letter after its hyphen, as Saco-S, stays on one line. The text is as it was, also when it is copied. */
export function Unbroken({ children }: { children: string }): ReactNode {
  const parts = children.split(HYPHENED)
  if (parts.length === 1) return children
  return parts.map((part, index) => {
    const key = `${index} ${part}`
    return index % 2 === 0 ? (
      part
    ) : (
      <span key={key} className="whitespace-nowrap">
        {part}
      </span>
    )
  })
}
