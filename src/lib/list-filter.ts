import { cleanLine } from '@/lib/clean-text'
import { ID } from '@/lib/id-pattern'

/** An address's query as Next gives it: a name that stands twice has several values. */
export type Address = Record<string, string | string[] | undefined>

/** One part of a filter: its name in the address, and the value that a text there means. */
export type Part<Value extends string> = { name: string; read: (said: string) => Value | undefined }
type Parts = Record<string, Part<string>>
type Read<P extends Parts> = { [K in keyof P]?: NonNullable<ReturnType<P[K]['read']>> } & { page: number }

export type ListFilter<P extends Parts> = {
  /** The filter and the page that an address asks for. Values that mean nothing are left out. */
  read: (address: Address) => Read<P>
  /** Whether it asks for something that means nothing, as an old bookmark may. The list then shows more than it says. */
  asksInVain: (address: Address) => boolean
  /** The address of one page of the same list. */
  write: (path: string, filter: Read<P>) => string
}
export type FilterOf<F> = F extends ListFilter<infer P> ? Read<P> : never

/** The name of the page in an address. */
export const PAGE = 'sida'
/** The name of the order of the rows in an address. */
export const SORTING = 'ordning'
const LAST_PAGE = 10_000
/** The longest text that is searched for; a field takes no more. */
export const LONGEST_SEARCH = 80

/** A list with its filter and page in its address, so that it can be kept, sent and returned to. */
export function listFilter<P extends Parts>(parts: P): ListFilter<P> {
  return {
    read: address => {
      const said = Object.entries(parts).flatMap(([key, { name, read }]) => {
        const text = address[name]
        const value = typeof text === 'string' ? read(text) : undefined
        return value === undefined ? [] : [[key, value]]
      })
      return { ...Object.fromEntries(said), page: pageIn(address[PAGE]) } as Read<P>
    },
    asksInVain: address =>
      Object.values(parts).some(({ name, read }) => {
        const said = [address[name] ?? ''].flat().filter(text => text.trim() !== '')
        return said.length > 1 || said.some(text => read(text) === undefined)
      }),
    write: (path, filter) => {
      const search = new URLSearchParams()
      for (const [key, { name }] of Object.entries(parts)) {
        const value: string | undefined = filter[key]
        if (value) search.set(name, value)
      }
      if (filter.page > 1) search.set(PAGE, String(filter.page))
      return search.size > 0 ? `${path}?${search}` : path
    },
  }
}

export function choice<const Value extends string>(name: string, values: readonly Value[]): Part<Value> {
  return { name, read: said => values.find(value => value === said) }
}

/** The column whose head leads to an ordering, and the way that it then goes. */
export type Ordering = { column: string; way: 'ascending' | 'descending' }
/** Every ordering of a list by its word in the address. The usual one needs none. */
export type Orderings<Name extends string = string> = Readonly<Record<Name | 'usual', Ordering>>

/** The words of the orderings beside the usual one. */
export function sortingsOf<Name extends string>(orderings: Record<Name, Ordering>): Exclude<Name, 'usual'>[] {
  return Object.keys(orderings).filter(name => name !== 'usual') as Exclude<Name, 'usual'>[]
}

/** How a column's head shows and changes the order of the rows. */
export type ColumnSort = { way?: Ordering['way']; href?: string }

/** Nothing for a column that no ordering goes by. The head of one that goes by two ways leads to the other. */
export function columnSort<Name extends string>(
  orderings: Record<Name, Ordering>,
  column: string,
  sorting: NoInfer<Exclude<Name, 'usual'>> | undefined,
  href: (sorting: Exclude<Name, 'usual'> | undefined) => string,
): ColumnSort | undefined {
  const own = (Object.keys(orderings) as Name[]).filter(name => orderings[name].column === column)
  const at = own.findIndex(name => name === (sorting ?? 'usual'))
  const next = own[(at + 1) % own.length]
  if (!next) return undefined
  const shown = own[at]
  return {
    way: shown && orderings[shown].way,
    href: next === shown ? undefined : href(next === 'usual' ? undefined : (next as Exclude<Name, 'usual'>)),
  }
}

const AN_ID = new RegExp(`^${ID}$`, 'i')

export function id(name: string): Part<string> {
  return { name, read: said => (AN_ID.test(said) ? said : undefined) }
}

/** The word for the reader's own rows. */
const OWN = 'jag'

/** Whose rows: the reader's own, those of a colleague by their id, or those that another word stands for. */
export function owned(name: string, words: readonly string[] = [OWN]): Part<string> {
  const [word, colleague] = [choice(name, words), id(name)]
  return { name, read: said => word.read(said) ?? colleague.read(said) }
}

/** The person that such a word or id stands for. */
export function ownerIn(owner: string, personId: string): string {
  return owner === OWN ? personId : owner
}

export function slug(name: string): Part<string> {
  return { name, read: said => (/^[a-z0-9-]{1,100}$/.test(said) ? said : undefined) }
}

/** A text that somebody typed; nothing but blanks asks for nothing. */
export function typed(name: string): Part<string> {
  return {
    name,
    read: said => {
      const text = cleanLine(said)
      return text && text.length <= LONGEST_SEARCH ? text : undefined
    },
  }
}

function pageIn(said: Address[string]): number {
  const page = Number(said)
  return typeof said === 'string' && Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1
}
