import { type RingArc, type RingSegment, ringArcs } from '@/components/ui/ring-geometry'
import { png } from '@/lib/png'

/** Pixels across. It is shown at half of that, so that it is sharp on any screen. */
const SIDE = 224
const FINE = 3
const OUTER = 46
const INNER = 29
const LINE = { outer: 39.5, inner: 35.5 }
const GAP = 1.6

const COLOURS: Record<'employer' | 'union' | 'declined' | 'absent', number[]> = {
  employer: [43, 58, 117],
  union: [165, 74, 34],
  declined: [156, 28, 60],
  absent: [150, 150, 150],
}
const PAPER = [255, 255, 255]

/** The ring as a PNG, since mail programs draw no SVG. A full band is signed, a thin line is awaited. */
export function ringPicture(segments: RingSegment[]): Buffer {
  const arcs = ringArcs(segments)
  const rows = Buffer.alloc(SIDE * (1 + SIDE * 3))
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) rows.set(pixel(arcs, x, y), y * (1 + SIDE * 3) + 1 + x * 3)
  }
  return png(SIDE, 'colours', rows)
}

/** The mean of some points within it, so that edges are smooth. */
function pixel(arcs: RingArc[], x: number, y: number): number[] {
  const sum = [0, 0, 0]
  for (let part = 0; part < FINE * FINE; part++) {
    const right = ((x + ((part % FINE) + 0.5) / FINE) * 100) / SIDE - 50
    const down = ((y + (Math.floor(part / FINE) + 0.5) / FINE) * 100) / SIDE - 50
    const colour = colourAt(arcs, Math.hypot(right, down), (Math.atan2(right, -down) * 180) / Math.PI)
    for (const channel of [0, 1, 2]) sum[channel] = (sum[channel] ?? 0) + (colour[channel] ?? 0)
  }
  return sum.map(total => Math.round(total / (FINE * FINE)))
}

function colourAt(arcs: RingArc[], radius: number, angle: number): number[] {
  const turn = (angle + 360) % 360
  const gap = (GAP / Math.max(radius, 1)) * (180 / Math.PI)
  const arc = arcs.find(({ start, end }) => turn >= start + gap && turn <= end - gap)
  if (!arc) return PAPER
  const { outer, inner } = arc.state === 'signed' ? { outer: OUTER, inner: INNER } : LINE
  if (radius > outer || radius < inner) return PAPER
  if (arc.state === 'declined' || arc.state === 'absent') return COLOURS[arc.state]
  return COLOURS[arc.side]
}
