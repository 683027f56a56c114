// A page in the browser marks words too, so it gets no more of the package than this.
import { diffArrays } from 'diff/lib/diff/array.js'

export type MarkedWords = { mark: 'kept' | 'removed' | 'added'; text: string }

/** So few equal words between two changes are no island that a reader could stand on. */
const FEW_WORDS = 4

/**
 * A text with its changes where they stand. A rewritten stretch is told whole, as it was and then as it is.
 * Old and new words that take turns can't be read.
 */
export function markedWords(before: string, after: string): MarkedWords[] {
  const marked: MarkedWords[] = []
  let [removed, added] = ['', '']
  const closeChange = () => {
    if (removed) marked.push({ mark: 'removed', text: removed })
    if (added) marked.push({ mark: 'added', text: added })
    removed = added = ''
  }
  const parts = diffArrays(wordsOf(before), wordsOf(after)).map(part => ({
    ...part,
    value: part.value.join(''),
  }))
  for (const [index, part] of parts.entries()) {
    const isBetween = removed + added !== '' && index < parts.length - 1
    if (part.removed) removed += part.value
    else if (part.added) added += part.value
    else if (isBetween && isShort(part.value)) {
      removed += part.value
      added += part.value
    } else {
      closeChange()
      marked.push({ mark: 'kept', text: part.value })
    }
  }
  closeChange()
  return marked
}

/** Words and the spaces between them. A full stop or a comma stays with its word. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+/gu) ?? []
}

function isShort(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < FEW_WORDS && !text.includes('\n')
}
