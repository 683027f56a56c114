import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from './failure'
import { projectRoot } from './processes'

/** A statement of the law, with the place that a failure names. */
export type LawStatement = { file: string; line: number; sql: string }

export const lawFolder = path.join(projectRoot, 'prisma/law')

/** In the order of the replay: a file uses functions of the files above it. */
const chapters = [
  'actor',
  'days',
  'refusals',
  'portal',
  'jobs',
  'identity',
  'accounts',
  'passkeys',
  'organisations',
  'parties',
  'mandates',
  'orders',
  'signatures',
  'catalogue',
  'interest',
  'rounds',
  'deliveries',
  'calendar-feeds',
  'times',
  'evaluations',
  'evaluating',
  'follow-ups',
  'receipts',
  'log',
  'notifications',
  'saved-views',
  'imports',
  'personal-data',
  'kept-of-person',
  'duties',
  'figures',
  'figure-facts',
  'month-ends',
  'free-cuts',
  'kept',
]

/** Quoted text, names, bodies and comments are passed over: a semicolon in them ends nothing. */
const PIECE = /(\$\w*\$)[\s\S]*?\1|'(?:[^']|'')*'|"[^"]*"|--.*|;|[^$'";-]+|[\s\S]/g

/** All statements, in order. Throws Failure for a file that has no place in the order. */
export function readLaw(folder = lawFolder): LawStatement[] {
  const files = readdirSync(folder).map(file => path.basename(file, '.sql'))
  const stray = files.find(file => !chapters.includes(file))
  if (stray) throw new Failure(`prisma/law/${stray}.sql has no place in the order of scripts/law-files.ts.`)
  return chapters.flatMap(chapter => statementsOf(path.join(folder, `${chapter}.sql`)))
}

function statementsOf(file: string): LawStatement[] {
  const text = readFileSync(file, 'utf8')
  const statements: LawStatement[] = []
  let start = 0
  for (const piece of text.matchAll(PIECE)) {
    if (piece[0] !== ';') continue
    statements.push({ file: path.basename(file), ...statementAt(text, start, piece.index) })
    start = piece.index + 1
  }
  const rest = statementAt(text, start, text.length)
  return rest.sql ? [...statements, { file: path.basename(file), ...rest }] : statements
}

/** Without the comments before it, so that its line is where it begins. */
function statementAt(text: string, from: number, to: number) {
  const [before = ''] = text.slice(from, to).match(/^(\s|--.*)*/) ?? []
  const start = from + before.length
  return { line: text.slice(0, start).split('\n').length, sql: text.slice(start, to) }
}
