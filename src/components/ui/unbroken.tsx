import type { ReactNode } from 'react'

// A name with one letter after its hyphen, as Saco-S. A day with its month; a time with its word; a span of numbers.
const HELD =
  /((?<![\p{L}\d])\p{L}+-\p{L}(?![\p{L}\d])|(?<!\d)\d{1,2} (?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec)\p{L}*|(?:kl\.|at) \d{1,2}:\d{2}(?:–\d{1,2}:\d{2})?|(?<![\p{L}\d])\d+(?:[:.,]\d+)*–\d+(?:[:.,]\d+)*)/iu

/** Names, days, times and spans of numbers stay on one line each. The text is as it was, also when it is copied. */
export function Unbroken({ children }: { children: string }): ReactNode {
  const parts = children.split(HELD)
  if (parts.length === 1) return children
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
