import { contentFields, contentNames } from '@/features/orders/content/content-fields'
import type { Texts } from '@/features/orders/drafting/three-way'

/** How long an answer of many lines may be: two such texts may stand after each other. Null for any other answer. */
export function longestJoined(question: string): number | null {
  const name = contentNames.find(one => one === question)
  const field = name && contentFields[name]
  return field && (field.kind === 'writing' || field.kind === 'paragraph') ? field.longest : null
}

/** The saved text and then the own one, once each. Null where they can't be one answer. */
export function joined(question: string, saved: string, own: string): string | null {
  const text = own.includes(saved) ? own : saved.includes(own) ? saved : `${saved}\n\n${own}`
  return text.length <= (longestJoined(question) ?? 0) ? text : null
}

/** The compared texts that can be one answer. */
export function joinedTexts(names: readonly string[], saved: Texts, own: Texts): Texts {
  return Object.fromEntries(
    names.flatMap(name => {
      const text = joined(name, saved[name] ?? '', own[name] ?? '')
      return text === null ? [] : [[name, text]]
    }),
  )
}
