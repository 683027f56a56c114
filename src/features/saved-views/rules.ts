import { paths } from '@/lib/paths'

/** The lists whose filtered addresses can be kept, in the order in which they are shown. */
export const viewedPages = {
  orders: paths.adminOrders,
  deliveries: paths.adminDeliveries,
  interests: paths.adminInterests,
  organisations: paths.adminOrganisations,
  mail: paths.adminMail,
  log: paths.adminLog,
} as const
export type ViewedList = keyof typeof viewedPages

export const viewedLists = Object.keys(viewedPages) as ViewedList[]

export const LONGEST_NAME = 60
const LONGEST_SEARCH = 500
/** Parts of an address that say where in the list one is, or what was just done there. */
const PASSING = ['sida', 'fore', 'klart', 'format', 'avskiljare']

export type KeptAddress = { list: ViewedList; search: string }

/** The list and its filter, of a page's own address. Null where it is no such list, or says too much. */
export function keptAddress(shown: string): KeptAddress | null {
  const [path = '', query = ''] = shown.split('?')
  const list = listAt(path)
  if (!list) return null
  const search = new URLSearchParams(query)
  for (const name of PASSING) search.delete(name)
  const said = new URLSearchParams([...search].filter(([, value]) => value !== ''))
  said.sort()
  const text = said.toString()
  return text.length > LONGEST_SEARCH ? null : { list, search: text }
}

export function addressOf({ list, search }: KeptAddress): string {
  return search ? `${viewedPages[list]}?${search}` : viewedPages[list]
}

export function listAt(path: string): ViewedList | undefined {
  return viewedLists.find(one => viewedPages[one] === path)
}
