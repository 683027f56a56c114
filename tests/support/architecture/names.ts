/**
 * The names of files in a feature. Most are one of these words, bare or after a noun (`queries.ts`,
 * `register-queries.ts`). Others are a verb with its aggregate (`change-order.ts`, `lock-round.ts`,
 * `tell-order.ts`), or the start of a page (`find-order-page.ts`). Every other file is named by a noun, and
 * holds nothing that needs the database, Next or React.
 */
export const WORDS = [
  'rules',
  'policy',
  'schema',
  'rows',
  'queries',
  'commands',
  'jobs',
  'happenings',
  'actions',
] as const

const named = (words: string) => new RegExp(`^src/features/.*/([\\w-]+-)?(${words})\\.ts$`)
const CHANGES = /^src\/features\/.*\/(change|lock|tell)-[\w-]+\.ts$/

export const isPureByName = (path: string) => named('rules|policy|schema|happenings').test(path)
export const isJob = (path: string) => named('jobs').test(path)
const isPageStart = (path: string) => /^src\/features\/.*\/find-[\w-]+-page\.ts$/.test(path)
const isComponent = (path: string) => /^src\/features\/.*\/components\//.test(path)

/** Reads or writes rows through an open transaction. */
export const isOfDatabase = (path: string) => named('queries|commands|jobs').test(path) || CHANGES.test(path)

/** Knows the shape of rows, as a condition on them or as a selection of columns, but not the database. */
export const knowsRows = (path: string) => named('policy|rows').test(path)

export const isNoun = (path: string) =>
  path.startsWith('src/features/') &&
  !isComponent(path) &&
  !isPageStart(path) &&
  !isOfDatabase(path) &&
  !named(WORDS.join('|')).test(path)
