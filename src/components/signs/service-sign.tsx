'use client'

import { classNames } from '@/components/class-names'
import { compositionOf, type SignKind, type SignLevel } from '@/components/signs/composition'
import sheet from '@/components/signs/signs.svg'

export type ServiceSignProps = {
  number: number
  level: SignLevel
  kinds: readonly SignKind[]
  size?: number
}

// The style sheet is made of the names that stand in the code.
const colours: Record<SignKind, { first: string; second: string }> = {
  remedial: { first: 'sign-remedial', second: 'sign-second-remedial' },
  preventive: { first: 'sign-preventive', second: 'sign-second-preventive' },
  promotive: { first: 'sign-promotive', second: 'sign-second-promotive' },
  developmental: { first: 'sign-developmental', second: 'sign-second-developmental' },
}

/** Form from the level, colour from the kinds, and one composition for each service. The words beside it name it. */
export function ServiceSign({ number, level, kinds, size = 48 }: ServiceSignProps) {
  const [first = 'preventive', second] = kinds
  const { symbol, isMirrored } = compositionOf(level, number)
  const href = `${sheet.src}#${symbol}`
  const className = classNames(colours[first].first, second && colours[second].second)
  const frame = { className, width: size, height: size }
  // A symbol fills its frame by itself: only a mirrored one needs to know how wide it was drawn.
  return isMirrored ? (
    <svg aria-hidden="true" {...frame} viewBox="0 0 120 120">
      <use href={href} transform="translate(120 0) scale(-1 1)" />
    </svg>
  ) : (
    <svg aria-hidden="true" {...frame}>
      <use href={href} />
    </svg>
  )
}
