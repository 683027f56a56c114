type Held = Pick<KeyboardEvent, 'key' | 'preventDefault' | 'target'>

/** A key that is held down does nothing more. Enter that led to a press, or to a new duty, doesn't press by itself. */
export function keepFromPress(event: Held) {
  if (event.key !== 'Enter' || !(event.target instanceof Element)) return
  if (event.target.closest('[data-act] button')) event.preventDefault()
}
