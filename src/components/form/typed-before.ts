export type Typed = Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd'> & {
  isFocused: boolean
  /** Else the page is loaded again, or come back to, and a browser may have put former words there. */
  isFresh: boolean
}

type Box = Pick<HTMLTextAreaElement, 'value' | 'defaultValue' | 'setSelectionRange'>

/** Gives a box what it held before it was set back to its first text. */
export function putBack(box: Box, { value, selectionStart, selectionEnd, ...was }: Typed): void {
  if (was.isFresh && box.value === box.defaultValue) box.value = value
  // A text marked to be replaced would else stay, and the new one stand before it.
  if (was.isFocused && box.value === value) box.setSelectionRange(selectionStart, selectionEnd)
}
