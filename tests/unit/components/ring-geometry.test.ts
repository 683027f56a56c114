import { describe, expect, it } from 'vitest'
import { bandPath, isClosed, type RingSegment, type RingState, ringArcs } from '@/components/ui/ring-geometry'

const employer = (state: RingState): RingSegment => ({ side: 'employer', state, label: 'Arbetsgivaren' })
const union = (state: RingState): RingSegment => ({ side: 'union', state, label: 'Facket' })

describe('ringArcs', () => {
  it('gives the employer the left half, no matter who else takes part', () => {
    for (const unions of [1, 2, 3]) {
      const segments = [employer('awaited'), ...Array.from({ length: unions }, () => union('awaited'))]
      const own = ringArcs(segments).filter(arc => arc.side === 'employer')
      expect(own).toHaveLength(1)
      expect(own[0]).toMatchObject({ start: 180, end: 360 })
    }
  })

  it('shares the right half equally between the unions that are there', () => {
    const arcs = ringArcs([employer('signed'), union('signed'), union('awaited'), union('declined')])
    const shares = arcs.filter(arc => arc.side === 'union').map(arc => Math.round(arc.end - arc.start))
    expect(shares).toEqual([60, 60, 60])
  })

  it('leaves a narrow opening for a party without local counterpart', () => {
    const arcs = ringArcs([employer('signed'), union('signed'), union('absent'), union('signed')])
    const [first, absent, last] = arcs.filter(arc => arc.side === 'union').map(arc => arc.end - arc.start)
    expect(first).toBeCloseTo(last ?? 0)
    expect(absent).toBeGreaterThan(10)
    expect(absent).toBeLessThan((first ?? 0) / 2)
  })

  it('always goes round the whole ring without overlap', () => {
    const arcs = ringArcs([employer('signed'), union('absent'), union('signed'), union('awaited')])
    arcs.reduce((end, arc) => {
      expect(arc.start).toBeCloseTo(end)
      return arc.end
    }, 0)
    expect(arcs.at(-1)?.end).toBeCloseTo(360)
  })
})

describe('isClosed', () => {
  it.each([
    ['all have signed', [employer('signed'), union('signed')], true],
    ['one is awaited', [employer('signed'), union('awaited')], false],
    ['one has declined', [employer('signed'), union('declined')], false],
    [
      'the only missing one has no local counterpart',
      [employer('signed'), union('signed'), union('absent')],
      true,
    ],
    ['nobody is there', [union('absent')], false],
  ])('%s', (_, segments, closed) => {
    expect(isClosed(segments)).toBe(closed)
  })
})

describe('bandPath', () => {
  it('draws a closed shape inside the hundred by hundred field', () => {
    const path = bandPath(180, 360, { outer: 45, inner: 30, gap: 5 })
    expect(path.startsWith('M')).toBe(true)
    expect(path.endsWith('Z')).toBe(true)
    for (const number of path.match(/-?\d+(\.\d+)?/g) ?? []) {
      expect(Number(number)).toBeLessThanOrEqual(180)
      expect(Number(number)).toBeGreaterThanOrEqual(0)
    }
  })
})
