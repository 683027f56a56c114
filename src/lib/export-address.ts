import { PAGE } from '@/lib/list-filter'

/** The files that a table can be taken as, by their name in its address: `?format=csv`. */
export const exportFormats = ['csv', 'xlsx', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** The pages whose table or figures answer as a file too. */
export const exportedPages = [
  '/admin/avrop',
  '/admin/intresse',
  '/admin/leveranser',
  '/admin/logg',
  '/admin/omgangar',
  '/admin/post',
  '/admin/verksamheter',
  '/avrop',
  '/leveranser',
  '/statistik',
] as const
export type ExportedPage = (typeof exportedPages)[number]

const FORMAT = 'format'
const FOLDER = '/utdata'

/** The address of a list, filtered as it is shown, as a file. */
export function exportAddress(shown: string, format: ExportFormat): string {
  const [path = '', search] = shown.split('?')
  const query = new URLSearchParams(search)
  query.delete(PAGE)
  query.set(FORMAT, format)
  return `${path}?${query}`
}

/** Where the file of a page is made; undefined where the page itself is asked for. */
export function fileBehind({ pathname, searchParams }: URL): string | undefined {
  const isFile = isExportFormat(searchParams.get(FORMAT)) && isExportedPage(pathname)
  return isFile ? `${FOLDER}${pathname}?${searchParams}` : undefined
}

/** The page that a file is of, as a reader knows its address. */
export function pageBefore(pathname: string): string {
  return pathname.startsWith(`${FOLDER}/`) ? pathname.slice(FOLDER.length) : pathname
}

export function isExportFormat(said: string | null): said is ExportFormat {
  return exportFormats.some(format => format === said)
}

export function isExportedPage(path: string): path is ExportedPage {
  return exportedPages.some(page => page === path)
}
