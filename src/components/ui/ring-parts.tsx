import {
  type Band,
  bandPath,
  linePath,
  middleOf,
  notchPath,
  type RingArc,
} from '@/components/ui/ring-geometry'

export type Drawing = { outer: number; inner: number; gap: number; pen: number }

export const SMALL = 32

// A small ring stays a ring: its hole is more than half of it.
export function drawing(size: number, closed: boolean): Drawing {
  if (size < SMALL) return { outer: 47, inner: 28, gap: closed ? 4 : 10, pen: 6 }
  if (size < 80) return { outer: 47, inner: 25, gap: closed ? 1.5 : 6, pen: 3 }
  return { outer: 45, inner: 30, gap: closed ? 1 : 5, pen: 2 }
}

// As attributes, so that the same drawing serves in a sheet of its own.
const tones = { employer: 'var(--color-employer)', union: 'var(--color-union)' }

// In a list a segment that waits is a thin line. One that was declined is an opening with a dot.
export function SmallSegment({ arc, draw }: { arc: RingArc; draw: Drawing }) {
  const tone = tones[arc.side]
  const radius = (draw.outer + draw.inner) / 2
  if (arc.state === 'absent') return null
  if (arc.state === 'signed') return <path d={bandPath(arc.start, arc.end, draw)} fill={tone} />
  if (arc.state === 'declined')
    return <circle {...middleOf(arc, radius)} r={11} fill="var(--color-lingonberry)" />
  const line = linePath(arc.start, arc.end, { radius, gap: draw.gap })
  return <path d={line} fill="none" stroke={tone} strokeWidth={draw.pen} />
}

function Declined({ arc, draw, band }: { arc: RingArc; draw: Drawing; band: Band }) {
  const middle = (arc.start + arc.end) / 2
  const cut = { ...band, gap: band.gap + draw.pen * 0.4 }
  const pieces = [
    [arc.start, middle],
    [middle, arc.end],
  ]
  return (
    <g>
      {pieces.map(([start = 0, end = 0]) => (
        <path key={start} d={bandPath(start, end, cut)} fill="none" stroke={tones[arc.side]} />
      ))}
      <path
        d={notchPath(middle, { outer: draw.outer + 2, inner: draw.inner - 2 })}
        stroke="var(--color-lingonberry)"
        strokeWidth={Math.max(draw.pen * 1.3, 3.5)}
        strokeLinecap="round"
      />
    </g>
  )
}

// The width of the pen and its joins are said once, by the ring.
export function Segment({ arc, draw }: { arc: RingArc; draw: Drawing }) {
  const tone = tones[arc.side]
  const { pen } = draw
  const band = { outer: draw.outer - pen / 2, inner: draw.inner + pen / 2, gap: draw.gap + pen }
  if (arc.state === 'absent') {
    const line = { radius: (draw.outer + draw.inner) / 2, gap: draw.gap * 0.8 + 1 }
    return <path d={linePath(arc.start, arc.end, line)} fill="none" stroke="var(--color-line-strong)" />
  }
  if (arc.state === 'declined') return <Declined arc={arc} draw={draw} band={band} />
  return (
    <path
      d={bandPath(arc.start, arc.end, band)}
      fill={arc.state === 'signed' ? tone : 'none'}
      stroke={arc.state === 'none' ? 'var(--color-line-strong)' : tone}
      strokeDasharray={arc.state === 'void' ? `${pen * 2} ${pen * 2}` : undefined}
    />
  )
}

/** At the middle of the part, outwards from the ring. The words beside the ring say the same. */
export function PartName({ arc }: { arc: RingArc }) {
  const { cx, cy } = middleOf(arc, 54)
  return (
    <text x={cx} y={cy} textAnchor={arc.side === 'employer' ? 'end' : 'start'}>
      {arc.label}
    </text>
  )
}
