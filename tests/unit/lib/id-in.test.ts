import { expect, it } from 'vitest'
import { idIn } from '@/lib/id-in'

const id = '0190a0b0-0000-7000-8000-000000000000'

it('an address names an id, or none', () => {
  expect(idIn(id)).toBe(id)
  for (const said of ['ny', '', `${id}0`, ` ${id}`, [id], undefined]) expect(idIn(said)).toBe(null)
})
