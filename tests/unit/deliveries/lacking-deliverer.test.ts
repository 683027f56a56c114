import { expect, it } from 'vitest'
import { lacksDeliverer } from '@/features/deliveries/delivery-view'

const planned = { status: 'planned', deliverer: null, templateKey: 'start', isOver: false } as const

it.each([
  ['a time that nobody holds', {}, true],
  ['one that somebody is asked to hold', { deliverer: { id: 'l', name: 'Leila' } }, false],
  ['a tool that comes into use', { templateKey: 'in-use' }, false],
  ['one that is over', { isOver: true }, false],
  ['one that is only proposed', { status: 'proposed' }, false],
] as const)('somebody is sought for %s, or not', (_what, changes, isSought) => {
  expect(lacksDeliverer({ ...planned, ...changes })).toBe(isSought)
})
