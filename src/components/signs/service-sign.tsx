'use client'

import { classNames } from '@/components/class-names'
import { compositionOf, type SignKind, type SignLevel } from '@/components/signs/composition'
import sheet from '@/components/signs/signs.svg'
import { sheetAddress } from '@/components/ui/sheet-address'

export type ServiceSignProps = {
  number: number
  level: SignLevel
  kinds: readonly SignKind[]
  /** Pixels. Left out where the style of its place tells, since a list has many of them. */
  size?: number
}

const SIGNS = sheetAddress(sheet)

// The style sheet is made of the names that stand in the code.
const colours: Record<SignKind, { first: string; second: string }> = {
  remedial: { first: 'sign-remedial', second: 'sign-second-remedial' },
  preventive: { first: 'sign-preventive', second: 'sign-second-preventive' },
  promotive: { first: 'sign-promotive', second: 'sign-second-promotive' },
  developmental: { first: 'sign-developmental', second: 'sign-second-developmental' },
}

/** Form from the level, colour from the kinds, and one composition for each service. The words beside it name it. */
export function ServiceSign({ number, level, kinds, size }: ServiceSignProps) {
  const [first = 'preventive', second] = kinds
  const { symbol, isMirrored } = compositionOf(level, number)
  const coloured = classNames(colours[first].first, second && colours[second].second)
  return (
    <svg
      aria-hidden="true"
      className={classNames(coloured, isMirrored && 'sign-mirrored')}
      width={size}
      height={size}
    >
      <use href={`${SIGNS}#${symbol}`} />
    </svg>
  )
}
