export type World = 'demo' | 'production'

/**
 * Why a portal of this kind can't be served from a database of the found kind, in one line. Undefined when it
 * can.
 */
export function worldFault(found: unknown, demo: boolean): string | undefined {
  if (found === (demo ? 'demo' : 'production')) return undefined
  if (found === 'demo') return 'This database holds demo data: start with PORTAL_DEMO=1, or use another.'
  if (found) return 'This database holds real data: a demo must have a database of its own.'
  return 'This database is not prepared: run `npm run migrate`.'
}
