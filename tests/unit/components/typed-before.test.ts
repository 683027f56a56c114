import { expect, it } from 'vitest'
import { putBack, type Typed } from '@/components/form/typed-before'

const DRAWN = 'HR-chefen tar upp läget.'

/** A box as React leaves it: its first text, and nothing marked. */
function afterPutBack(before: Partial<Typed>, value = DRAWN) {
  const marked: (number | null)[] = []
  const box = {
    ...{ value, defaultValue: DRAWN },
    setSelectionRange: (start: number | null, end: number | null) => void marked.push(start, end),
  }
  const typed = {
    value: DRAWN,
    selectionStart: 0,
    selectionEnd: 0,
    isFocused: true,
    isFresh: true,
    ...before,
  }
  putBack(box, typed)
  return { text: box.value, marked }
}

it('words typed before the script ran stay, with the caret where it was', () => {
  const before = { value: 'Ny', selectionStart: 2, selectionEnd: 2 }
  expect(afterPutBack(before)).toEqual({ text: 'Ny', marked: [2, 2] })
  expect(afterPutBack({ ...before, isFocused: false }).marked).toEqual([])
})

it('a text that was marked to be replaced is still marked', () => {
  const before = { selectionEnd: DRAWN.length }
  expect(afterPutBack(before)).toEqual({ text: DRAWN, marked: [0, DRAWN.length] })
})

it('neither words of a page’s last time nor those typed since are touched', () => {
  const former = { value: 'Förra gången' }
  expect(afterPutBack({ ...former, isFresh: false })).toEqual({ text: DRAWN, marked: [] })
  expect(afterPutBack(former, 'Skrivet nu')).toEqual({ text: 'Skrivet nu', marked: [] })
})
