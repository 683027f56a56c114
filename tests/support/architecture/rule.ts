import { allKeys, type Messages } from '../message-files'
import { type Import, importsOf } from './imports'
import { type SourceFile, written } from './source-files'

/** The portal's code as the rules look at it. Imports are those of src; the other folders may reach anywhere. */
export type Tree = {
  files: SourceFile[]
  /** The schema, the law and the roles. */
  database: SourceFile[]
  source: SourceFile[]
  imports: Import[]
  texts: { sv: Messages; en: Messages }
}

export type Rule = {
  name: string
  /** Each as a line that says what is wrong and where. */
  offendersOf: (tree: Tree) => string[]
  /** Code that breaks the rule, by path. The test proves that the rule refuses each. */
  offenders: Record<string, string>[]
}

export function treeOf(all: SourceFile[], texts: Tree['texts']): Tree {
  const database = all.filter(({ path }) => /\.(sql|prisma)$/.test(path))
  const files = all.filter(file => !database.includes(file))
  const source = files.filter(({ path }) => path.startsWith('src/'))
  return { files, database, source, imports: source.flatMap(importsOf), texts }
}

/** A tree of nothing but the given code. Of its texts, `sv.json` and `en.json` stand for the languages. */
export function treeWith(offender: Record<string, string>): Tree {
  const { 'sv.json': sv = '{}', 'en.json': en = '{}', ...code } = offender
  const files = Object.entries(code).map(([path, text]) => written(path, text))
  return treeOf(files, { sv: JSON.parse(sv), en: JSON.parse(en) })
}

export function told({ from, target, names }: Import): string {
  return `${from} → ${target} (${names.join(', ')})`
}

export function keysMissing(from: Messages, of: Messages): string[] {
  const known = allKeys(from)
  return allKeys(of).filter(key => !known.includes(key))
}
