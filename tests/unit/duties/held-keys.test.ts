import { expect, it, vi } from 'vitest'
import { keepFromPress } from '@/features/duties/held-key'

vi.stubGlobal('Element', class {})

const held = (key: string, isOnPress: boolean) => {
  const target = Object.assign(new Element(), { closest: () => (isOnPress ? {} : null) })
  const event = { key, preventDefault: vi.fn(), target }
  keepFromPress(event)
  return event.preventDefault.mock.calls.length > 0
}

it('Enter that is held down presses nothing in the act, and breaks lines in a text all the same', () => {
  expect(held('Enter', true)).toBe(true)
  expect(held('Enter', false)).toBe(false)
  expect(held('Tab', true), 'Tab goes on').toBe(false)
})
