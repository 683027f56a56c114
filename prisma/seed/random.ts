export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number
  pick<T>(list: readonly T[]): T
  shuffle<T>(list: readonly T[]): T[]
  /** Picks a value with a chance in proportion to its weight. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T
  chance(probability: number): boolean
}

/** The same seed always gives the same world (mulberry32). */
export function createRandom(seed: number): Random {
  const next = mulberry32(seed)
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    integer,
    pick: list => elementAt(list, integer(0, list.length - 1)),
    shuffle: list => shuffled(list, integer),
    weighted: choices => pickWeighted(choices, next()),
    chance: probability => next() < probability,
  }
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function elementAt<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new Error('Nothing to pick from an empty list')
  return list[index] as T
}

function shuffled<T>(list: readonly T[], integer: (min: number, max: number) => number): T[] {
  const result = [...list]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = integer(0, last)
    const moved = elementAt(result, last)
    result[last] = elementAt(result, other)
    result[other] = moved
  }
  return result
}

function pickWeighted<T>(choices: readonly (readonly [T, number])[], share: number): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0)
  let left = share * total
  for (const [value, weight] of choices) {
    left -= weight
    if (left < 0) return value
  }
  return elementAt(choices, choices.length - 1)[0]
}
