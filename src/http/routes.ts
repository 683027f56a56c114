import { readFileSync } from 'node:fs'
import path from 'node:path'

type Manifest = { staticRoutes: { page: string }[]; dynamicRoutes: { page: string; regex: string }[] }

let known: { fixed: Set<string>; patterns: [RegExp, string][] } | undefined

/** The route that an address leads to, as `/avrop/[id]`: addresses themselves hold codes and secrets. */
export function routeOf(url: string): string {
  known ??= readRoutes()
  const [pathname = '/'] = url.split('?')
  if (pathname.startsWith('/_next/')) return '/_next'
  if (known.fixed.has(pathname)) return pathname
  return known.patterns.find(([pattern]) => pattern.test(pathname))?.[1] ?? 'other'
}

/** The build writes them down. In development there may be none yet. */
function readRoutes(): NonNullable<typeof known> {
  try {
    const file = path.join(process.cwd(), '.next/routes-manifest.json')
    const { staticRoutes, dynamicRoutes }: Manifest = JSON.parse(readFileSync(file, 'utf8'))
    return {
      fixed: new Set(staticRoutes.map(({ page }) => page)),
      patterns: dynamicRoutes.map(({ page, regex }) => [new RegExp(regex), page]),
    }
  } catch {
    return { fixed: new Set(), patterns: [] }
  }
}
