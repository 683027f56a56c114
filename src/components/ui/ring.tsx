'use client'

import { classNames } from '@/components/class-names'
import { isClosed, type RingSegment, ringArcs } from '@/components/ui/ring-geometry'
import { drawing, PartName, Segment, SMALL, SmallSegment } from '@/components/ui/ring-parts'

export type { RingSegment } from '@/components/ui/ring-geometry'

export type RingProps = {
  segments: RingSegment[]
  size?: number
  label: string
  /** The segments' places in the order in which they arrive, when the ring closes before one's eyes. */
  arriving?: number[]
  /** Each part's name stands beside it, where there is room for it. */
  isNamed?: boolean
}

/** It is drawn in the browser too, so that the page carries its paths once. */
export function Ring({ segments, size = 20, label, arriving, isNamed }: RingProps) {
  const closed = isClosed(segments)
  const draw = drawing(size, closed)
  const Part = size < SMALL ? SmallSegment : Segment
  const arcs = ringArcs(segments)
  const inTurn = arriving?.flatMap(place => arcs.filter(arc => arc.place === place))
  return (
    <svg
      role="img"
      aria-label={label}
      className={classNames('shrink-0 overflow-visible', isNamed && 'ring-named')}
      width={size}
      height={size}
      viewBox="0 0 100 100"
      strokeWidth={draw.pen}
      strokeLinejoin="round"
    >
      {inTurn
        ? inTurn.map(arc => (
            <g key={arc.start} className="ring-part">
              <Part arc={arc} draw={draw} />
            </g>
          ))
        : arcs.map(arc => <Part key={arc.start} arc={arc} draw={draw} />)}
      {isNamed && (
        <g className="ring-names">
          {arcs.map(arc => (
            <PartName key={arc.start} arc={arc} />
          ))}
        </g>
      )}
    </svg>
  )
}

const markSegments: RingSegment[] = [
  { side: 'employer', state: 'signed', label: '' },
  { side: 'union', state: 'signed', label: '' },
]

/** The portal's mark. `open` is the same ring before anyone has signed, for places that are empty. */
export function RingMark({ size = 32, open = false }: { size?: number; open?: boolean }) {
  const segments = open
    ? markSegments.map(segment => ({ ...segment, state: 'awaited' as const }))
    : markSegments
  const draw = {
    ...drawing(Math.max(size, 32), !open),
    ...(open ? { pen: 2.5 } : { outer: 47, inner: 26, gap: 5 }),
  }
  return (
    <svg
      aria-hidden
      className="shrink-0"
      width={size}
      height={size}
      viewBox="0 0 100 100"
      strokeWidth={draw.pen}
      strokeLinejoin="round"
    >
      {ringArcs(segments).map(arc => (
        <Segment key={arc.start} arc={arc} draw={draw} />
      ))}
    </svg>
  )
}
