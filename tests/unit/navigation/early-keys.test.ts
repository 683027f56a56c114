import { expect, it } from 'vitest'
import { withKey } from '@/features/navigation/search/components/use-early-keys'

const after = (...keys: string[]) => keys.reduce(withKey, { text: '', isEntered: false })

it('keeps what is typed before the palette is there, as its field would', () => {
  expect(after('å', 'r')).toEqual({ text: 'år', isEntered: false })
  expect(after('a', 'b', 'Backspace', '😀', 'Backspace')).toEqual({ text: 'a', isEntered: false })
  expect(after('Backspace', 'Shift', 'ArrowDown', 'F5')).toEqual({ text: '', isEntered: false })
})

it('presses Enter for what stood there, and not for what is typed after it', () => {
  expect(after('a', 'Enter')).toEqual({ text: 'a', isEntered: true })
  expect(after('a', 'Enter', 'b')).toEqual({ text: 'ab', isEntered: false })
})
