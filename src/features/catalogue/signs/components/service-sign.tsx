import { circles } from '@/features/catalogue/signs/components/sign-circles'
import { fields } from '@/features/catalogue/signs/components/sign-fields'
import type { SignTones } from '@/features/catalogue/signs/components/sign-geometry'
import { houses } from '@/features/catalogue/signs/components/sign-houses'

export type SignLevel = 'agenda_setting' | 'organisation' | 'group_individual'
export type SignKind = 'remedial' | 'preventive' | 'promotive' | 'developmental'

export type ServiceSignProps = {
  number: number
  level: SignLevel
  kinds: readonly SignKind[]
  size?: number
  title?: string
}

const forms = { agenda_setting: fields, organisation: houses, group_individual: circles }

const colours: Record<SignKind, { full: string; soft: string }> = {
  remedial: { full: 'fill-lingonberry', soft: 'fill-lingonberry-tint' },
  preventive: { full: 'fill-lake', soft: 'fill-lake-tint' },
  promotive: { full: 'fill-moss', soft: 'fill-moss-tint' },
  developmental: { full: 'fill-cloudberry-bright', soft: 'fill-cloudberry-tint' },
}

/** Each service has its own composition; one that comes later gets one of its level's, seen in a mirror. */
function draw(level: SignLevel, number: number, tones: SignTones) {
  const own = forms[level]
  if (own[number]) return own[number](tones)
  const all = Object.values(own)
  return <g transform="translate(120 0) scale(-1 1)">{all[number % all.length]?.(tones)}</g>
}

function tonesFor(kinds: readonly SignKind[]): SignTones {
  const first = kinds[0] ?? 'preventive'
  const second = kinds[1] ?? first
  return {
    main: colours[first].full,
    second: colours[second].full,
    soft: colours[first].soft,
    ink: 'fill-ink',
    open: 'fill-paper',
  }
}

/** Form from the level, colour from the kinds, and one composition for each service. */
export function ServiceSign({ number, level, kinds, size = 48, title }: ServiceSignProps) {
  const drawing = draw(level, number, tonesFor(kinds))
  const frame = { className: 'shrink-0', width: size, height: size, viewBox: '0 0 120 120' }
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
