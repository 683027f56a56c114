import type { ReactNode } from 'react'

// A name with one letter after its hyphen, as Saco-S. A span of numbers.
const HELD = /((?<![\p{L}\d])\p{L}+-\p{L}(?![\p{L}\d])|(?<![\p{L}\d])\d+(?:[:.,]\d+)*–\d+(?:[:.,]\d+)*)/iu
// The space between a day and its month, and between a time and its word.
const SPACE =
  /(?<=(?<!\d)\d{1,2}) (?=(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec))|(?<=kl\.|at) (?=\d{1,2}:\d{2})/giu
const NO_BREAK = '\u00A0'

/** Names, days, times and spans of numbers stay on one line each. A space that keeps them so weighs less than an element. */
export function Unbroken({ children }: { children: string }): ReactNode {
  const parts = children.replaceAll(SPACE, NO_BREAK).split(HELD)
  if (parts.length === 1) return parts[0]
  return parts.map((part, index) => {
    const key = `${index} ${part}`
    return index % 2 === 0 ? (
      part
    ) : (
      <span key={key} className="held">
        {part}
      </span>
    )
  })
}
