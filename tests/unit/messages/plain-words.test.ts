import { describe, expect, it } from 'vitest'
import { services } from '@/features/catalogue/thirteen/services'
import {
  averageWords,
  interfaceTexts,
  localizedTexts,
  type Sentence,
  sentencesOf,
} from '../../support/sentences'

// Plain language: short sentences on average, and the longest ones in sight, so that someone rewrites them.

const LONGEST_AVERAGE = 15
const LONGEST = 26

const ofServices = (language: 'sv' | 'en') =>
  services.flatMap(({ slug, content }) => localizedTexts(content, language, slug))

const kinds: [string, [string, string][]][] = [
  ['interface, Swedish', interfaceTexts('sv')],
  ['interface, English', interfaceTexts('en')],
  ['services, Swedish', ofServices('sv')],
  ['services, English', ofServices('en')],
]

describe.each(kinds)('%s', (kind, texts) => {
  const sentences = sentencesOf(texts)
  const longest = sentences.toSorted((one, other) => other.words - one.words).slice(0, 5)

  it('has fewer than fifteen words in a sentence on average', () => {
    const average = averageWords(sentences)
    print(`${kind}: ${average.toFixed(1)} words in ${sentences.length} sentences`)
    for (const sentence of longest) print(`  ${told(sentence)}`)
    expect(sentences.length).toBeGreaterThan(50)
    expect(average).toBeLessThan(LONGEST_AVERAGE)
  })

  it('has no sentence that has to be read twice', () => {
    expect(longest.filter(({ words }) => words > LONGEST).map(told)).toEqual([])
  })
})

// A thing that has two words is read as two things. These are the words that gave way.
describe.each([
  [
    'sv',
    [...interfaceTexts('sv'), ...ofServices('sv')],
    /\bager(a|ar|ade) för\b|\bintressen\b|(?<!\{)\bhash(ar)?\b|\bhåll(er|s) (en )?plats|\bbestri(d|tt)\b/i,
  ],
  [
    'en',
    [...interfaceTexts('en'), ...ofServices('en')],
    /(?<!\{)\boccasions?\b(?!,)|\bdeliverers?\b(?<!\} deliverer(?= \{))|\bacts? for\b|(?<!\((?:<sv>)?)\bsamverkan\b|(your|whose|’s) move\b|\bplan for the time after\b/i,
  ],
] as const)('one thing has one word, %s', (_language, texts, gaveWay) => {
  it('in every text', () => {
    expect(texts.filter(([, text]) => gaveWay.test(text)).map(([from, text]) => `${from}: ${text}`)).toEqual(
      [],
    )
  })
})

// A receipt is checked offline by people with a command line; all others are told whom to ask.
it.each(['sv', 'en'] as const)('a command stands only where an operator reads it, %s', language => {
  const commands = interfaceTexts(language).filter(([, text]) => /\b(npm|npx|node|psql) /.test(text))
  expect(commands.map(([from]) => from)).toEqual(['receipts.json.verify.offlineText'])
})

describe('sentences', () => {
  it.each([
    ['Ett ord. Två ord till?', [2, 3]],
    ['En knapp', []],
    ['{count, plural, =0 {Inga tjänster} one {# tjänst} other {# tjänster}} passar {name}.', [4]],
    ['Öppnar {day, date, long}. Visa intresse.', [2, 2]],
  ])('%s', (text, words) => {
    expect(sentencesOf([['x', text]]).map(sentence => sentence.words)).toEqual(words)
  })
})

function told({ words, from, text }: Sentence): string {
  return `${words} words, ${from}: ${text}`
}

function print(line: string) {
  process.stdout.write(`${line}\n`)
}
