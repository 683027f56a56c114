import { sha256 } from '@/lib/hashing'
import type { Marks } from '@/lib/marks'

// Two people write in one draft at once. Each answer has three texts. The writer's page began from one and holds
// another, and a third is saved now. The page carries marks of the first.

const DIGITS = 8
/** Before the mark of a text that the writer has compared with the own one. */
const SEEN = '!'
/** No text has this mark, so every change of the field is asked about. */
const UNKNOWN = '-'

/** The answers by field, as a form posts them. */
export type Texts = Record<string, string>

type Three = {
  began: Marks
  saved: Texts
  typed: Texts
  /** Fields whose typed text is no answer. The saved one stays. */
  wrong: readonly string[]
}

export type Merged = {
  texts: Texts
  /** Changed by others alone: the writer's page has yet to show it. */
  kept: string[]
  /** Changed by both, to different texts. The saved one stays until the writer has compared. */
  clashes: string[]
  /** Another's text that the writer has compared, and replaces. */
  replaced: string[]
}

/** A field that both changed to different texts keeps what is saved. Every other takes the one change there is. */
export function mergeTexts({ began, saved, typed, wrong }: Three): Merged {
  const merged: Merged = { texts: { ...saved }, kept: [], clashes: [], replaced: [] }
  for (const name of Object.keys(saved)) {
    const [stands, own] = [saved[name] ?? '', typed[name] ?? '']
    if (wrong.includes(name) || stands === own) continue
    const mark = began[name] ?? UNKNOWN
    if (isOf(own, mark)) merged.kept.push(name)
    else if (!isOf(stands, mark)) merged.clashes.push(name)
    else {
      merged.texts[name] = own
      if (mark.startsWith(SEEN)) merged.replaced.push(name)
    }
  }
  return merged
}

/** The page goes on from these after a save. A clash that it shows, beside the own text, counts as compared. */
export function marksAfter({ began, wrong }: Three, merged: Merged, showsClashes: boolean): Marks {
  const marks = marksOf(merged.texts)
  for (const name of [...wrong, ...merged.clashes]) {
    if (!(name in marks)) continue
    const isShown = showsClashes && merged.clashes.includes(name)
    marks[name] = isShown ? SEEN + marks[name] : (began[name] ?? UNKNOWN)
  }
  return marks
}

/** The fields where the writer has read another's text beside the own one. */
export function comparedIn(began: Marks): string[] {
  return Object.keys(began).filter(name => began[name]?.startsWith(SEEN))
}

export function marksOf(texts: Texts): Marks {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, markOf(text)]))
}

function markOf(text: string): string {
  return sha256(text).slice(0, DIGITS)
}

function isOf(text: string, mark: string): boolean {
  return mark.replace(SEEN, '') === markOf(text)
}
