import { crc32, deflateSync } from 'node:zlib'
import { type RingArc, type RingSegment, ringArcs } from '@/components/ui/ring-geometry'

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
  return png(rows)
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

function png(rows: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(SIDE, 0)
  head.writeUInt32BE(SIDE, 4)
  // Eight bits for each of three colours.
  head.set([8, 2, 0, 0, 0], 8)
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND')])
}

function chunk(name: string, content: Uint8Array = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
