import { slugOf } from '@/lib/slug'

/** Each field with the headings that it is known by, as slugs; a longer heading may begin with one. */
export type Headings<Field extends string> = Record<Field, readonly string[]>
/** The column of each field that the file has. */
export type Columns<Field extends string> = Partial<Record<Field, number>>

/** The columns that the headings point to. Whole headings come before those that only begin alike. */
export function guessColumns<Field extends string>(
  headings: readonly string[],
  known: Headings<Field>,
): Columns<Field> {
  const slugs = headings.map(slugOf)
  const guessed: Columns<Field> = {}
  const taken = new Set<number>()
  const take = (matches: (slug: string, word: string) => boolean) => {
    for (const field of Object.keys(known) as Field[]) {
      if (guessed[field] !== undefined) continue
      const words = known[field]
      const column = slugs.findIndex((slug, at) => !taken.has(at) && words.some(word => matches(slug, word)))
      if (column < 0) continue
      guessed[field] = column
      taken.add(column)
    }
  }
  take((slug, word) => slug === word)
  take((slug, word) => slug.startsWith(`${word}-`))
  return guessed
}

/** Reads a row's cells by field; a field without a column is empty. */
export function cellsBy<Field extends string>(columns: Columns<Field>, cells: readonly string[]) {
  return (field: Field): string => {
    const column = columns[field]
    return column === undefined ? '' : (cells[column] ?? '')
  }
}
