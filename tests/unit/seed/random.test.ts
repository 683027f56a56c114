import { createRandom } from '@seed/random'
import { describe, expect, it } from 'vitest'

describe('the seeded random numbers', () => {
  it('repeat for the same seed and stay within bounds', () => {
    const numbers = (seed: number) => {
      const random = createRandom(seed)
      return Array.from({ length: 500 }, () => random.integer(3, 7))
    }
    expect(numbers(42)).toEqual(numbers(42))
    expect(numbers(42)).not.toEqual(numbers(43))
    expect(new Set(numbers(42))).toEqual(new Set([3, 4, 5, 6, 7]))
  })

  it('shuffle without losing or changing anything', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8]
    const shuffled = createRandom(1).shuffle(list)
    expect(shuffled).not.toEqual(list)
    expect([...shuffled].sort()).toEqual(list)
  })

  it('weigh their choices', () => {
    const random = createRandom(9)
    const picks = Array.from({ length: 1000 }, () =>
      random.weighted([
        ['often', 9],
        ['seldom', 1],
        ['never', 0],
      ]),
    )
    const often = picks.filter(pick => pick === 'often').length
    expect(often).toBeGreaterThan(850)
    expect(often).toBeLessThan(950)
    expect(picks).not.toContain('never')
  })

  it('refuse to pick from nothing', () => {
    expect(() => createRandom(1).pick([])).toThrow()
  })
})
