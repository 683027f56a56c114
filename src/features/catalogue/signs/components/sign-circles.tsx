import type { ReactNode } from 'react'
import { around, type SignTones } from '@/features/catalogue/signs/components/sign-geometry'

type Composition = (tones: SignTones) => ReactNode

const ground = (tone: string) => <circle cx={60} cy={60} r={52} className={tone} />

// Five people close together round what they share.
function CloseTeam(tones: SignTones) {
  return (
    <>
      {ground(tones.soft)}
      {around(5, 29).map(({ x, y, angle }) => (
        <circle key={angle} cx={x} cy={y} r={16.5} className={tones.main} />
      ))}
      <circle cx={60} cy={60} r={10} className={tones.ink} />
    </>
  )
}

// An even ring in which one has begun to fade.
function OneFading(tones: SignTones) {
  return (
    <>
      {ground(tones.soft)}
      {around(7, 35, 51.4).map(({ x, y, angle }, index) =>
        index === 0 ? (
          <g key={angle}>
            <circle cx={x} cy={y} r={15} className={tones.ink} />
            <circle cx={x} cy={y} r={9} className={tones.soft} />
          </g>
        ) : (
          <circle key={angle} cx={x} cy={y} r={11.5} className={tones.main} />
        ),
      )}
    </>
  )
}

// Eight weeks that grow, week by week.
function EightWeeks(tones: SignTones) {
  return (
    <>
      {ground(tones.main)}
      {around(8, 34, 15).map(({ x, y, angle }, index) => (
        <circle
          key={angle}
          cx={x}
          cy={y}
          r={4 + index * 1.4}
          className={index === 7 ? tones.open : tones.soft}
        />
      ))}
    </>
  )
}

// People as the hours of a clock, and a hand that goes one turn.
function OneHour(tones: SignTones) {
  return (
    <>
      {around(12, 46).map(({ x, y, angle }) => (
        <circle key={angle} cx={x} cy={y} r={8} className={angle < 90 ? tones.ink : tones.main} />
      ))}
      <circle cx={60} cy={60} r={28} className={tones.soft} />
      <path d="M60 60V32a28 28 0 0 1 28 28z" className={tones.main} />
    </>
  )
}

// Half circles that drive each other round.
function Pinwheel(tones: SignTones) {
  return (
    <>
      {ground(tones.soft)}
      {around(6, 25).map(({ angle }, index) => (
        <path
          key={angle}
          d="M60 60V14a23 23 0 0 1 0 46z"
          transform={`rotate(${angle} 60 60)`}
          className={index % 2 === 0 ? tones.main : tones.ink}
        />
      ))}
    </>
  )
}

export const circles: Record<number, Composition> = {
  4: CloseTeam,
  5: OneFading,
  8: EightWeeks,
  12: OneHour,
  13: Pinwheel,
}
