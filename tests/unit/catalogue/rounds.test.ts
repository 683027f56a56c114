import { describe, expect, it } from 'vitest'
import { openRounds, placesLeft } from '@/features/catalogue/rounds/rules'

const rounds = [
  { startsOn: '2022-01-20', lastOrderOn: '2021-12-20' },
  { startsOn: '2021-09-23', lastOrderOn: '2021-09-02' },
]

describe('the rounds of a service', () => {
  it('the rounds to join come in the order they start', () => {
    expect(openRounds(rounds, '2021-06-17').map(round => round.startsOn)).toEqual([
      '2021-09-23',
      '2022-01-20',
    ])
  })

  it.each([
    [{ maximumPlaces: 12, occupied: 0, waiting: 0 }, 12],
    [{ maximumPlaces: 12, occupied: 11, waiting: 0 }, 1],
    [{ maximumPlaces: 12, occupied: 12, waiting: 0 }, 0],
    [{ maximumPlaces: 12, occupied: 11, waiting: 1 }, 0],
    [{ maximumPlaces: 2, occupied: 3, waiting: 0 }, 0],
  ])('%j leaves %i places to the next asker', (room, left) => {
    expect(placesLeft(room)).toBe(left)
  })
})
