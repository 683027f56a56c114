const LONGEST_SENTENCE = 20
const OPENS_WITH_QUESTION_WORD = /^(who|whoever|whom|what|whatever)\b/i
/** Words that make a reader of today read twice; as a part of a name they may stay. */
const OLD_WORD = /(?<![\w/-])(anew|whoever|whomever)(?![\w/-])/i

/** Sentences that are too long, open with a question word used as a noun, or hold an old word. */
export function hardSentences(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap(sentencesOf).filter(isHard)
}

/** A colon or a semicolon ends a sentence too, if a capital follows. */
function sentencesOf(paragraph: string): string[] {
  return paragraph
    .replaceAll(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.?!;:][)”"]?)\s(?=[\p{Lu}`“"‘'(*])/u)
}

function isHard(sentence: string): boolean {
  const words = sentence.replaceAll(/`[^`]*`/g, '`code`')
  const isQuestion = words.endsWith('?')
  return (
    countOf(words) > LONGEST_SENTENCE ||
    (OPENS_WITH_QUESTION_WORD.test(words) && !isQuestion) ||
    OLD_WORD.test(words)
  )
}

function countOf(sentence: string): number {
  return sentence.split(' ').filter(word => /[\p{L}\p{N}]/u.test(word)).length
}
