import { messageFiles, texts } from './message-files'

export type Sentence = { from: string; text: string; words: number }

/**
 * The sentences of some texts: what ends with a full stop or a question mark. Labels and buttons are not sentences
 * and would only flatter the average.
 */
export function sentencesOf(all: [string, string][]): Sentence[] {
  return all.flatMap(([from, text]) =>
    asRead(text)
      .split(/(?<=[.?…])["”’)]?\s+|\n+/)
      .map(part => part.trim())
      .filter(part => /[.?…]["”’)]?$/.test(part))
      .map(part => ({ from, text: part, words: part.split(/\s+/).length })),
  )
}

export function averageWords(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { words }) => sum + words, 0) / sentences.length
}

/** The texts of the interface in one language, by their keys. */
export function interfaceTexts(language: 'sv' | 'en'): [string, string][] {
  return texts(messageFiles()[language])
}

/** The texts of the services in one language. */
export function localizedTexts(value: unknown, language: 'sv' | 'en', path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return []
  const text = (value as Record<string, unknown>)[language]
  if (typeof text === 'string') return [[path, text]]
  return Object.entries(value).flatMap(([key, part]) => localizedTexts(part, language, `${path}.${key}`))
}

/** A message as one reads it: of several wordings the common one, and one word for each value. */
function asRead(message: string): string {
  let read = message
  for (let before = ''; before !== read; ) {
    before = read
    read = read
      .replaceAll(
        /\{\w+, (?:plural|select|selectordinal),(?:[^{}]|\{[^{}]*\})*?other \{([^{}]*)\}\s*\}/g,
        '$1',
      )
      .replaceAll(/\{(\w+)(?:, \w+(?:, [^{}]+)?)?\}(?![^{]*\}\s*\})/g, '$1')
  }
  return read.replaceAll(/<\/?\w+>/g, '')
}
