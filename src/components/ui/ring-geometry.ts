export type RingSide = 'employer' | 'union'
/** `void`: a signature that no longer counts. `none`: nobody waits for the party. */
export type RingState = 'awaited' | 'signed' | 'declined' | 'absent' | 'void' | 'none'
export type RingSegment = { side: RingSide; state: RingState; label: string }

/** An arc in degrees, clockwise from the top of the ring. */
export type RingArc = RingSegment & { start: number; end: number; place: number }

/** The name of a small ring in the sheet: a letter for each party, in their fixed order. */
export function ringName(states: readonly RingState[]): string {
  return states.map(state => letters[state]).join('')
}

// So small, a ring shows what counts alone: the words beside it say the rest.
const letters: Record<RingState, string> = {
  awaited: 'a',
  void: 'a',
  none: 'a',
  signed: 's',
  declined: 'd',
  absent: 'x',
}

export type Band = { outer: number; inner: number; gap: number }

// A party without a local counterpart stays as a narrow opening beside the full shares.
const ABSENT_SHARE = 0.36

export function isClosed(segments: readonly RingSegment[]): boolean {
  const present = segments.filter(segment => segment.state !== 'absent')
  return present.length > 0 && present.every(segment => segment.state === 'signed')
}

/** The employer has the left half; the unions share the right half from the top down. */
export function ringArcs(segments: readonly RingSegment[]): RingArc[] {
  return [...halfArcs(segments, 'union', 0), ...halfArcs(segments, 'employer', 180)]
}

function halfArcs(segments: readonly RingSegment[], side: RingSide, from: number): RingArc[] {
  const own = segments.flatMap((segment, place) => (segment.side === side ? [{ ...segment, place }] : []))
  const weight = (segment: RingSegment) => (segment.state === 'absent' ? ABSENT_SHARE : 1)
  const total = own.reduce((sum, segment) => sum + weight(segment), 0)
  let start = from
  return own.map(segment => {
    const end = start + (180 * weight(segment)) / total
    const arc = { ...segment, start, end }
    start = end
    return arc
  })
}

function point(angle: number, radius: number): string {
  const radians = ((angle - 90) * Math.PI) / 180
  return `${round(50 + radius * Math.cos(radians))} ${round(50 + radius * Math.sin(radians))}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Half the gap as an angle at this radius: the edges of two neighbours then run in parallel. */
function trim(gap: number, radius: number): number {
  return (Math.asin(Math.min(1, gap / 2 / radius)) * 180) / Math.PI
}

/** The middle of an arc, on the circle of this radius. */
export function middleOf({ start, end }: RingArc, radius: number): { cx: number; cy: number } {
  const [cx = 50, cy = 50] = point((start + end) / 2, radius)
    .split(' ')
    .map(Number)
  return { cx, cy }
}

export function bandPath(start: number, end: number, { outer, inner, gap }: Band): string {
  const far = trim(gap, outer)
  const near = trim(gap, inner)
  const large = end - start - far * 2 > 180 ? 1 : 0
  return [
    `M${point(start + far, outer)}`,
    `A${outer} ${outer} 0 ${large} 1 ${point(end - far, outer)}`,
    `L${point(end - near, inner)}`,
    `A${inner} ${inner} 0 ${large} 0 ${point(start + near, inner)}`,
    'Z',
  ].join('')
}

export function linePath(
  start: number,
  end: number,
  { radius, gap }: { radius: number; gap: number },
): string {
  const cut = trim(gap, radius)
  return `M${point(start + cut, radius)}A${radius} ${radius} 0 0 1 ${point(end - cut, radius)}`
}

/** A straight stroke across the band, a little longer than the band is wide. */
export function notchPath(angle: number, { outer, inner }: { outer: number; inner: number }): string {
  return `M${point(angle, outer)}L${point(angle, inner)}`
}
