import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

// WCAG 1.4.3 and 1.4.11, of the colours themselves: whatever stands on whatever, light and dark.

const sheet = readFileSync(path.resolve(import.meta.dirname, '../../../src/app/globals.css'), 'utf8')
const tokens = new Map(
  [...sheet.matchAll(/--color-([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    String(name),
    [String(light), String(dark)] as const,
  ]),
)

const grounds = ['paper', 'surface', 'raised']
const texts = ['ink', 'ink-soft', 'accent', 'accent-strong', 'lake', 'moss', 'lingonberry', 'cloudberry']
const marks = ['line-strong', 'focus', 'employer', 'union']

const looks = readFileSync(
  path.resolve(import.meta.dirname, '../../../src/components/components.css'),
  'utf8',
)
const states = ['', 'hover:', 'active:', 'focus:', 'focus-visible:', 'open:']
/** The kinds of buttons, each with its pairs of text and ground. A state has what it does not change from rest. */
const buttons = [...looks.matchAll(/@utility (button-\w+) \{\s*@apply ([^;]+);/g)].map(
  ([, kind, classes]) => {
    const colour = (of: 'text' | 'bg', state: string) =>
      ` ${classes}`.match(new RegExp(` ${state}${of}-(${[...tokens.keys()].join('|')})(?= |$)`))?.[1]
    const pair = (state: string) => ({
      text: colour('text', state) ?? colour('text', '') ?? 'ink',
      ground: colour('bg', state) ?? colour('bg', ''),
    })
    return [String(kind), states.map(pair)] as const
  },
)

it('every kind of button is looked at', () => {
  expect(buttons.map(([kind]) => kind).toSorted()).toEqual([
    'button-danger',
    'button-primary',
    'button-quiet',
    'button-secondary',
  ])
})

it('what is drawn as a button keeps its colours where its own element has others under the pointer', () => {
  const drawn = [...looks.matchAll(/summary \{\s*@apply button [^}]+\}/g)].map(([block]) => block)
  expect(drawn.length).toBeGreaterThan(0)
  expect(drawn.filter(block => !/&:hover,[^{]*\{\s*color:/.test(block))).toEqual([])
})

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s', (_look, side) => {
  const of = (name: string) => tokens.get(name)?.[side] ?? `no ${name}`
  const pairs = (names: string[]) => names.flatMap(name => grounds.map(ground => [name, ground] as const))
  const weakerThan = (least: number, names: string[]) =>
    pairs(names).filter(([name, ground]) => contrast(of(name), of(ground)) < least)

  it('a text has at least 4.5:1 on every ground', () => {
    expect(weakerThan(4.5, texts)).toEqual([])
  })

  it('an edge, the focus and the ring have at least 3:1', () => {
    expect(weakerThan(3, marks)).toEqual([])
  })

  it.each(buttons)('a button can be read as %s: at rest, under the pointer and in use', (_kind, looks) => {
    for (const { text, ground } of looks) {
      // One without a ground of its own stands on the page.
      for (const name of ground ? [ground] : grounds) {
        expect(contrast(of(text), of(name)), `${text} on ${name}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})

/** By WCAG 2.2: (lighter + 0.05) / (darker + 0.05). */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
