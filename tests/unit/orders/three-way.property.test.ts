import fc from 'fast-check'
import { expect, it } from 'vitest'
import { marksAfter, marksOf, mergeTexts, type Texts } from '@/features/orders/drafting/three-way'
import { marksIn, marksText } from '@/lib/marks'

const names = ['need', 'goal', 'planAfter'] as const
const text = fc.constantFrom('', 'a', 'b', 'c')
const texts = fc.record({ need: text, goal: text, planAfter: text })
const wrong = fc.subarray([...names])

it('a field takes the one change there is, and one that both changed otherwise is asked about', () => {
  fc.assert(
    fc.property(texts, texts, texts, (began, saved, typed) => {
      const merged = mergeTexts({ began: marksOf(began), saved, typed, wrong: [] })
      for (const name of names) {
        const [root, stands, own] = [began[name], saved[name], typed[name]]
        const isClash = own !== root && stands !== root && own !== stands
        expect(merged.clashes.includes(name)).toBe(isClash)
        expect(merged.texts[name]).toBe(own === root || isClash ? stands : own)
        // A text that the writer never changed is called nobody's own.
        if (own === root) expect(merged.clashes).not.toContain(name)
      }
    }),
  )
})

it('a field that is wrong keeps what is saved, and hinders no other', () => {
  fc.assert(
    fc.property(texts, texts, wrong, (began, typed, bad) => {
      const merged = mergeTexts({ began: marksOf(began), saved: began, typed, wrong: bad })
      for (const name of names) expect(merged.texts[name]).toBe((bad.includes(name) ? began : typed)[name])
    }),
  )
})

type Page = { began: string; typed: Texts; seen: Set<string> }
type Step = { who: 0 | 1; act: 'pause' | 'press' | 'type'; name: (typeof names)[number] }

const steps = fc.array(
  fc.record<Step>({
    who: fc.constantFrom(0, 1),
    act: fc.constantFrom('type', 'type', 'pause', 'press'),
    name: fc.constantFrom(...names),
  }),
  { maxLength: 30 },
)

/** Saves what a page holds. Gives what is saved then, and the texts that fell. */
function save(page: Page, saved: Texts, act: Step['act']) {
  const three = { began: marksIn(page.began), saved, typed: page.typed, wrong: [] }
  const merged = mergeTexts(three)
  const fallen = names.flatMap(name => (merged.texts[name] === saved[name] ? [] : (saved[name] ?? '')))
  const unseen = fallen.filter(text => !page.seen.has(text))
  page.began = marksText(marksAfter(three, merged, act === 'press'))
  for (const name of merged.kept) page.typed[name] = saved[name] ?? ''
  const shown = act === 'press' ? [...merged.kept, ...merged.clashes] : merged.kept
  for (const name of shown) page.seen.add(saved[name] ?? '')
  return { saved: merged.texts, unseen }
}

it('however two write and save, no text is replaced that its replacer has not seen', () => {
  const first = { need: 'need', goal: 'goal', planAfter: 'planAfter' }
  const open = (): Page => ({
    began: marksText(marksOf(first)),
    typed: { ...first },
    seen: new Set(Object.values(first)),
  })
  fc.assert(
    fc.property(steps, all => {
      const pages = [open(), open()] as const
      let saved: Texts = first
      for (const [index, { who, act, name }] of all.entries()) {
        const page = pages[who]
        // Every text is its own, so that one can be told from another.
        if (act === 'type') {
          page.typed[name] = `${name} ${index}`
          page.seen.add(page.typed[name])
        } else {
          const after = save(page, saved, act)
          expect(after.unseen).toEqual([])
          saved = after.saved
        }
      }
    }),
  )
})

it('one who compared two texts and saves the own one replaces the other, and says so once', () => {
  const [began, saved, typed] = [{ goal: 'a' }, { goal: 'b' }, { goal: 'c' }]
  const three = { began: marksOf(began), saved, typed, wrong: [] }
  const clash = mergeTexts(three)
  expect(clash).toMatchObject({ clashes: ['goal'], replaced: [] })
  // A pause shows nothing: the next press still asks.
  const paused = { ...three, began: marksAfter(three, clash, false) }
  expect(mergeTexts(paused).clashes).toEqual(['goal'])
  const pressed = { ...three, began: marksAfter(three, clash, true) }
  const chosen = mergeTexts(pressed)
  expect(chosen).toMatchObject({ texts: typed, replaced: ['goal'] })
  const next = {
    began: marksAfter(pressed, chosen, true),
    saved: chosen.texts,
    typed: { goal: 'd' },
    wrong: [],
  }
  expect(mergeTexts(next)).toMatchObject({ texts: { goal: 'd' }, replaced: [] })
})
