import { hardSentences } from '../plain-sentences'
import type { Rule } from './rule'
import type { SourceFile } from './source-files'

/** Comments, and the texts, templates and regular expressions that one may seem to lie in. */
const IN_CODE = new RegExp(
  [
    /(?<comment>\/\*[\s\S]*?\*\/|(?:\/\/[^\n]*(?:\n[ \t]*(?=\/\/))?)+)/,
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/,
    /`(?:\\.|\$\{(?:[^`{}]|`[^`]*`|\{[^{}]*\})*\}|[^`\\])*`/,
    /(?<=(?:[=(,:[!&|?{>]|\breturn)\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)
const IN_SQL = /(?<comment>(?:--[^\n]*(?:\n[ \t]*(?=--))?)+)|'[^']*'/g

export const commentRules: Rule[] = [
  {
    name: 'comments are plain sentences',
    offendersOf: ({ files, database }) =>
      [...files, ...database].flatMap(file =>
        hardSentences(commentsOf(file)).map(sentence => `${file.path}: ${sentence}`),
      ),
    offenders: [
      { 'src/lib/a.ts': `/** Says ${'one more word '.repeat(7)}. */` },
      { 'src/lib/a.ts': `// A sentence goes on\n// ${'from line to line '.repeat(5)}.` },
      { 'src/lib/a.ts': `sign() // Short. ${'It is a long one '.repeat(5)}.` },
      { 'src/lib/a.tsx': '<p>{/* What is written here is read. */}</p>' },
      { 'tests/a.test.ts': '/**\n * The rights: Who signs has them.\n */' },
      { 'scripts/a.mjs': "const text = 'https://a.se' // It is drawn anew." },
      { 'prisma/law/a.sql': "-- A party's row.\n-- It is for whoever asks.\nSELECT 1;" },
      { 'prisma/schema.prisma': '/// Whom it is for.' },
    ],
  },
]

/** The paragraphs of a file's comments. An indented line is a sample of code, and parts them as an empty one does. */
export function commentsOf({ path, code }: Pick<SourceFile, 'path' | 'code'>): string[] {
  return [...code.matchAll(path.endsWith('.sql') ? IN_SQL : IN_CODE)].flatMap(({ groups }) =>
    paragraphsOf(groups?.comment ?? ''),
  )
}

function paragraphsOf(comment: string): string[] {
  return comment
    .replace(/\*+\/$/, '')
    .split('\n')
    .map(line => line.replace(/^\s*(\/\*+|\/\/+|--|\*) ?/, ''))
    .map(line => (line.startsWith('  ') ? '' : line))
    .join('\n')
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph)
}
