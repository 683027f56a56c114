import { expect, it } from 'vitest'
import { decidedWith } from '@/features/statistics/told-figures'

it.each([
  ['deliveries', 'service', true],
  ['orders', 'level', true],
  ['rounds', 'part', true],
  ['orders', 'type', false],
  ['interested', 'service', false],
  ['deliveries', 'all', false],
] as const)('%s by %s are decided on with the rounds that tell their services: %s', (name, cut, isWith) => {
  const { figures, cuts } = decidedWith({ figures: [name], cuts: [cut] })
  expect(figures.includes('rounds')).toBe(isWith)
  if (isWith) expect(cuts).toEqual(expect.arrayContaining(['all', 'service', 'part']))
})

it('a figure is decided on with those whose numbers it tells, and a cut with those that hold its groups', () => {
  expect(decidedWith({ figures: ['participants'], cuts: ['type'] })).toEqual({
    figures: ['ordered', 'delivered', 'orders', 'deliveries', 'occasions', 'participants'],
    cuts: ['type'],
  })
  expect(decidedWith({ figures: ['declines'], cuts: ['part'] }).cuts).toEqual(['part', 'side'])
})
