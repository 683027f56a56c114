'use client'

import sheet from '@/components/ui/rings.svg'
import { sheetAddress } from '@/components/ui/sheet-address'

const RINGS = sheetAddress(sheet)

export type RingSignProps = {
  /** Its name in the sheet: see `ringName`. */
  name: string
  label: string
}

/** The ring in a list: drawn once for all rows and pages, in a file that the browser keeps. */
export function RingSign({ name, label }: RingSignProps) {
  return (
    <svg role="img" aria-label={label} className="ring-sign">
      <use href={`${RINGS}#${name}`} />
    </svg>
  )
}
