'use client'

import { type RingState, ringName } from '@/components/ui/ring-geometry'
import sheet from '@/components/ui/rings.svg'

export type RingSignProps = {
  /** The employer's state and those of the three unions. */
  states: RingState[]
  label: string
  size?: number
}

/** The ring in a list: drawn once for all rows and pages, in a file that the browser keeps. */
export function RingSign({ states, label, size = 24 }: RingSignProps) {
  return (
    <svg role="img" aria-label={label} className="shrink-0 overflow-visible" width={size} height={size}>
      <use href={`${sheet.src}#${ringName(states)}`} />
    </svg>
  )
}
