import { parseArgs } from 'node:util'
import { Failure } from '../scripts/failure'

const PARTS = ['pages', 'orders', 'hostile', 'instances', 'soak'] as const
export type Part = (typeof PARTS)[number]

export type Options = {
  scales: number[]
  rounds: number
  seconds: number
  /** Seconds in which each page is asked before it is measured. */
  warm: number
  minutes: number
  parts: Part[]
}

/** `npm run bench -- --scale=1,100 --rounds=3 --seconds=5 --warm=10 --minutes=15 --only=pages,orders`. Throws Failure. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      scale: { type: 'string', default: '1,100' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '5' },
      warm: { type: 'string', default: '10' },
      minutes: { type: 'string', default: '15' },
      only: { type: 'string', default: PARTS.join() },
    },
  })
  return {
    scales: values.scale.split(',').map(one => numberFrom('scale', one, 100)),
    rounds: numberFrom('rounds', values.rounds, 100),
    seconds: numberFrom('seconds', values.seconds, 600),
    warm: numberFrom('warm', values.warm, 600),
    minutes: numberFrom('minutes', values.minutes, 1440),
    parts: values.only.split(',').map(partFrom),
  }
}

function numberFrom(name: string, text: string, most: number): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  throw new Failure(`--${name}=${text} is not a whole number from 1 to ${most}.`)
}

function partFrom(text: string): Part {
  const part = PARTS.find(one => one === text)
  if (!part) throw new Failure(`There is no part named ${text}: ${PARTS.join(', ')}.`)
  return part
}
