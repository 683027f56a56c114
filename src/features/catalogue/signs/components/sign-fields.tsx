import type { ReactNode } from 'react'
import type { SignTones } from '@/features/catalogue/signs/components/sign-geometry'

type Composition = (tones: SignTones) => ReactNode

const ground = (tone: string) => <rect x={8} y={8} width={104} height={104} rx={4} className={tone} />

// A sun over furrows that come faster and faster.
function Sunrise(tones: SignTones) {
  return (
    <>
      {ground(tones.soft)}
      <path d="M26 62a34 34 0 0 1 68 0z" className={tones.main} />
      <path d="M8 62h104v46a4 4 0 0 1-4 4H12a4 4 0 0 1-4-4z" className={tones.second} />
      <path d="M8 68h104v3H8zM8 77h104v5H8zM8 89h104v8H8z" className={tones.soft} />
    </>
  )
}

// Nine tiles, of which some are on the move.
function LooseTiles(tones: SignTones) {
  return (
    <>
      {ground(tones.soft)}
      <path
        d="M18 18h25v25H18zM48 18h25v25H48zM18 48h25v25H18zM18 78h25v25H18zM48 78h25v25H48z"
        className={tones.main}
      />
      <path d="M84 10l24 9-9 24-24-9z" className={tones.ink} />
      <path d="M61 42l19 17-17 19-19-17z" className={tones.main} />
      <path d="M81 71l25-5 5 25-25 5z" className={tones.main} />
    </>
  )
}

// Furrows that bend round a stone: for fields to come.
function BentFurrows(tones: SignTones) {
  return (
    <>
      {ground(tones.soft)}
      <path
        d="M8 30c34-16 70 16 104 0v15c-34 16-70-16-104 0zM8 88c34-16 70 16 104 0v15c-34 16-70-16-104 0z"
        className={tones.main}
      />
      <path d="M8 59c34-16 70 16 104 0v15c-34 16-70-16-104 0z" className={tones.second} />
      <circle cx={84} cy={58} r={9} className={tones.ink} />
    </>
  )
}

export const fields: Record<number, Composition> = { 1: Sunrise, 6: LooseTiles, 0: BentFurrows }
