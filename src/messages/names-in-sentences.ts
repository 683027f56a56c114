/** The values of a text that are names of the catalogue or the register. Free text is left alone. */
const NAMED = ['service', 'organisation'] as const

/** Before these, a name stands within its sentence. */
const BEFORE = '(?:about|at|by|for|from|in|of|that|to|with)'

/** English names that are common nouns, and have an article within a sentence. */
const COMMON_NOUN =
  /(?: (?:Administration|Agency|Authority|Board|Council|Court|Inspectorate|Institute|Office|Service)|^(?:Agency|County Administrative Board|Inspectorate|School|University) (?:for|of) .+)$/

type Values = Record<string, unknown>

/**
 * A text with the article of its names as English has it. 'The IA system' is 'the IA system' within a sentence. The
 * name 'Waterways Agency' gets one there: 'at the Waterways Agency'.
 */
export function withArticles<Written>(locale: string, written: Written, values: Values | undefined): Written {
  if (locale !== 'en' || !values || typeof written !== 'string') return written
  const names = NAMED.map(name => values[name]).filter(name => typeof name === 'string' && name !== '')
  return names.reduce<string>((text, name) => withArticle(text, String(name)), written) as Written
}

function withArticle(text: string, name: string): string {
  const known = escaped(name)
  if (name.startsWith('The ')) {
    const within = new RegExp(`(?<=[\\p{L}\\p{N},;)”] )${known}`, 'gu')
    return text.replace(within, `the ${name.slice(4)}`)
  }
  if (name.startsWith('the ') || !COMMON_NOUN.test(name)) return text
  return text.replace(new RegExp(`(?<=\\b${BEFORE} )${known}`, 'gu'), `the ${name}`)
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
