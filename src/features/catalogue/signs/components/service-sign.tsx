'use client'

import { classNames } from '@/components/class-names'
import sheet from '@/features/catalogue/signs/components/signs.svg'

export type SignLevel = 'agenda_setting' | 'organisation' | 'group_individual'
export type SignKind = 'remedial' | 'preventive' | 'promotive' | 'developmental'

export type ServiceSignProps = {
  number: number
  level: SignLevel
  kinds: readonly SignKind[]
  size?: number
  title?: string
}

/** The compositions of each level, by the numbers of the services that they were made for. */
const forms: Record<SignLevel, number[]> = {
  agenda_setting: [0, 1, 6],
  organisation: [2, 3, 7, 9, 10, 11],
  group_individual: [4, 5, 8, 12, 13],
}

// The style sheet is made of the names that stand in the code.
const colours: Record<SignKind, { first: string; second: string }> = {
  remedial: { first: 'sign-remedial', second: 'sign-second-remedial' },
  preventive: { first: 'sign-preventive', second: 'sign-second-preventive' },
  promotive: { first: 'sign-promotive', second: 'sign-second-promotive' },
  developmental: { first: 'sign-developmental', second: 'sign-second-developmental' },
}

/** Form from the level, colour from the kinds, and one composition for each service. */
export function ServiceSign({ number, level, kinds, size = 48, title }: ServiceSignProps) {
  const [first = 'preventive', second] = kinds
  const frame = {
    className: classNames('shrink-0', colours[first].first, second && colours[second].second),
    width: size,
    height: size,
    viewBox: '0 0 120 120',
  }
  const drawing = <use {...compositionOf(level, number)} />
  if (!title) {
    return (
      <svg aria-hidden="true" {...frame}>
        {drawing}
      </svg>
    )
  }
  return (
    <svg role="img" aria-label={title} {...frame}>
      {drawing}
    </svg>
  )
}

/** A service that came later gets a composition of its level's, seen in a mirror. */
function compositionOf(level: SignLevel, number: number) {
  const own = forms[level]
  const at = (drawn: number | undefined) => `${sheet.src}#s${drawn}`
  if (own.includes(number)) return { href: at(number) }
  return { href: at(own[number % own.length]), transform: 'translate(120 0) scale(-1 1)' }
}
