import type { ReactNode } from 'react'
import type { SignTones } from '@/features/catalogue/signs/components/sign-geometry'

type Composition = (tones: SignTones) => ReactNode

const silhouette = 'M60 8l52 42v62H8V50z'
const house = (tone: string) => <path d={silhouette} className={tone} />

// Parcels and a path between them, with the place where one stands.
function ParcelMap(tones: SignTones) {
  return (
    <>
      {house(tones.soft)}
      <path d="M60 8l52 42v8L60 74z" className={tones.main} />
      <path d="M8 82l47-6v36H8z" className={tones.main} />
      <path d="M8 50l46-37v57L8 76z" className={tones.second} />
      <path d="M61 80l51-16v48H61z" className={tones.second} />
      <circle cx={83} cy={88} r={10} className={tones.open} />
      <circle cx={83} cy={88} r={5} className={tones.ink} />
    </>
  )
}

// Even windows; in one of them something has been noticed.
function EvenWindows(tones: SignTones) {
  const steps = [0, 1, 2]
  return (
    <>
      {house(tones.main)}
      {steps.flatMap(row =>
        steps.map(column =>
          row === 1 && column === 2 ? (
            <circle key="seen" cx={88} cy={74} r={10} className={tones.open} />
          ) : (
            <rect
              key={`${row}${column}`}
              x={24 + column * 28}
              y={42 + row * 24}
              width={16}
              height={16}
              className={tones.soft}
            />
          ),
        ),
      )}
    </>
  )
}

// A wide door, and someone who has come home to it.
function OpenDoor(tones: SignTones) {
  return (
    <>
      {house(tones.main)}
      <path d="M28 112V76a32 32 0 0 1 64 0v36z" className={tones.soft} />
      <circle cx={60} cy={72} r={11} className={tones.ink} />
      <path d="M41 112v-6a19 19 0 0 1 38 0v6z" className={tones.ink} />
    </>
  )
}

// Houses round one another, as rounds that meet about the same thing.
function NestedGables(tones: SignTones) {
  return (
    <>
      {house(tones.main)}
      <path d="M60 24l40 32v56H20V56z" className={tones.soft} />
      <path d="M60 40l28 23v49H32V63z" className={tones.main} />
      <path d="M60 56l16 14v42H44V70z" className={tones.soft} />
      <path d="M60 74l6 6v32H54V80z" className={tones.ink} />
    </>
  )
}

// Blocks of many sizes that different hands have laid.
function LaidBlocks(tones: SignTones) {
  return (
    <>
      <path d="M60 8l52 42H8z" className={tones.main} />
      <path
        d="M8 55h30v16H8zM82 55h30v16H82zM45 76h42v15H45zM8 96h22v16H8zM78 96h34v16H78z"
        className={tones.main}
      />
      <path d="M43 55h34v16H43zM8 76h32v15H8zM35 96h14v16H35z" className={tones.soft} />
      <path d="M92 76h20v15H92zM54 96h19v16H54z" className={tones.ink} />
    </>
  )
}

// Steps that rise under the roof.
function RisingSteps(tones: SignTones) {
  return (
    <>
      {house(tones.soft)}
      <path d="M8 112V94h26V78h26V62h26V46h20.9l5.1 4v62z" className={tones.main} />
      <circle cx={60} cy={34} r={10} className={tones.ink} />
    </>
  )
}

export const houses: Record<number, Composition> = {
  2: ParcelMap,
  3: EvenWindows,
  7: OpenDoor,
  9: NestedGables,
  10: LaidBlocks,
  11: RisingSteps,
}
