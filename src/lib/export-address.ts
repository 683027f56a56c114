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
  '/statistik/ledningen',
  '/statistik/[siffra]',
  '/statistik/[siffra]/rader',
] as const
export type ExportedPage = (typeof exportedPages)[number]

const FORMAT = 'format'
const FOLDER = '/utdata'
/** Its page stands among the figures and is none. */
const BOARD = 'ledningen'

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
  const isFile = isExportFormat(searchParams.get(FORMAT)) && exportedPage(pathname) !== undefined
  return isFile ? `${FOLDER}${pathname}?${searchParams}` : undefined
}

/** The page that a file is of, as a reader knows its address. */
export function pageBefore(pathname: string): string {
  return pathname.startsWith(`${FOLDER}/`) ? pathname.slice(FOLDER.length) : pathname
}

export function isExportFormat(said: string | null): said is ExportFormat {
  return exportFormats.some(format => format === said)
}

/** The page behind an address; undefined where it has no file. A name in it stands where the page has `[siffra]`. */
export function exportedPage(path: string): ExportedPage | undefined {
  const [, place, name, ...rest] = path.split('/')
  const isOfFigure = place === 'statistik' && name !== undefined && name !== BOARD
  const page = isOfFigure ? ['', place, '[siffra]', ...rest].join('/') : path
  return exportedPages.find(one => one === page)
}
