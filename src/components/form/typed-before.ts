export type Typed = Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd'> & {
  isFocused: boolean
  /** A page that is loaded again, or come back to, has words of its last time: a browser put them there. */
  isFresh: boolean
}

type Box = Pick<HTMLTextAreaElement, 'value' | 'defaultValue' | 'setSelectionRange'>

/** Gives a box what it held before it was set back to its first text. */
export function putBack(box: Box, { value, selectionStart, selectionEnd, ...was }: Typed): void {
  if (was.isFresh && box.value === box.defaultValue) box.value = value
  // A text marked to be replaced would else stay, and the new one stand before it.
  if (was.isFocused && box.value === value) box.setSelectionRange(selectionStart, selectionEnd)
}
