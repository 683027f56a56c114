import type Axe from 'axe-core'

export type WithAxe = { axe: typeof Axe & { commons: WithColours } }
/** A part of axe that its types leave out. */
type WithColours = { color: { Color: { prototype: Colour & { parseString(text: string): Colour } } } }
type Colour = { r: number; g: number; b: number; alpha: number }

/**
 * Runs in the page. Reading colours costs axe most of its time, and a page has few of them. Looking for what stands
 * before and after each element costs as much. Without it axe judges also those that have something there.
 */
export function hastenColours() {
  const { axe } = window as unknown as WithAxe
  axe.configure({ checks: [{ id: 'color-contrast', options: { ignorePseudo: true } }] })
  const { prototype: colour } = axe.commons.color.Color
  const read = colour.parseString
  const known = new Map<string, Colour>()
  colour.parseString = function (text: string) {
    const { r, g, b, alpha } = known.get(text) ?? read.call(this, text)
    known.set(text, { r, g, b, alpha })
    return Object.assign(this, { r, g, b, alpha })
  }
}
