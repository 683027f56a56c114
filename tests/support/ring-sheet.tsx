import { renderToStaticMarkup } from 'react-dom/server'
import { Ring } from '@/components/ui/ring'
import { type RingState, ringName } from '@/components/ui/ring-geometry'

const SMALL = 24
const sides = ['employer', 'union', 'union', 'union'] as const
const standing: RingState[] = ['awaited', 'signed', 'absent']

/** The sheet of all small rings. At most one party has declined: a version closes with the first who does. */
export function drawRingSheet(): string {
  const symbols = everyRing().map(states => {
    const segments = states.map((state, index) => ({ side: sides[index] ?? 'union', state, label: '' }))
    const drawn = renderToStaticMarkup(<Ring segments={segments} size={SMALL} label="" />)
    const paths = drawn
      .replace(/^<svg[^>]*>/, '')
      .replace(/<\/svg>$/, '')
      .replaceAll('></path>', '/>')
    return `<symbol id="${ringName(states)}" viewBox="0 0 100 100" overflow="visible">${paths}</symbol>`
  })
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" aria-hidden="true">',
    ...symbols,
    '</svg>',
    '',
  ].join('\n')
}

export function everyRing(): RingState[][] {
  const undeclined = sides.reduce<RingState[][]>(
    rings => rings.flatMap(ring => standing.map(state => [...ring, state])),
    [[]],
  )
  const declined = undeclined.flatMap(ring =>
    ring.flatMap((state, index) => (state === 'awaited' ? [ring.with(index, 'declined')] : [])),
  )
  return [...undeclined, ...declined]
}
