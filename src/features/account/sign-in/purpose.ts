import { ownUrl } from '@/lib/own-url'
import { paths } from '@/lib/paths'

/** The press that somebody made before they had signed in, and the need that they had written. */
export type Purpose = { act: 'order' | 'interest'; slug: string; about: string }

const acts = new Map<string, Purpose['act']>([
  ['/avrop/ny', 'order'],
  ['/intresse/ny', 'interest'],
])

/** Read from the page that one comes back to. Null where that asks for nothing of a service. */
export function purposeOf(till: string): Purpose | null {
  const { pathname, searchParams } = ownUrl(till)
  const act = acts.get(pathname)
  const slug = searchParams.get('tjanst')
  if (!act || !slug) return null
  searchParams.delete('tjanst')
  return { act, slug, about: searchParams.toString() }
}

export type MailedAct = 'sign' | 'delivery' | 'see'

/** The act that a mailed link asks for, by the page that it leads to. */
export function mailedAct(till: string): MailedAct {
  const { pathname } = ownUrl(till)
  if (pathname.endsWith('/signera')) return 'sign'
  return pathname.startsWith(`${paths.deliveries}/`) ? 'delivery' : 'see'
}
