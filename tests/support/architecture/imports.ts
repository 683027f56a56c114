import path from 'node:path'
import type { SourceFile } from './source-files'

export type Import = {
  from: string
  /** As `@/…` for the portal's own files, without an ending. */
  target: string
  typeOnly: boolean
  /** By the names that the target gives them; `*` for all of it at once. */
  names: string[]
  /** Handed on to the files that import this one. */
  handsOn: boolean
  /** The target's first folder below src; undefined for packages. */
  layer: string | undefined
  fromFeature: string | undefined
  toFeature: string | undefined
}

// `import … from 'x'`, `import 'x'`, `export … from 'x'`, also over several lines, and `import('x')`.
const STATIC = /^(import|export)\s+(type\s)?(?:([\w*\s{},$]+)\sfrom\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"`]([^'"`]+)['"`]\s*\)/g

export function importsOf(file: SourceFile): Import[] {
  const written = [...file.code.matchAll(STATIC)].map(([, verb, type, what, target]) => ({
    target,
    typeOnly: Boolean(type),
    names: namesIn(what ?? ''),
    handsOn: verb === 'export',
  }))
  const dynamic = [...file.code.matchAll(DYNAMIC)].map(([, target]) => ({
    target,
    typeOnly: false,
    names: ['*'],
    handsOn: false,
  }))
  return [...written, ...dynamic].map(({ target, ...how }) => {
    const resolved = resolve(file.path, target ?? '')
    const inside = resolved.startsWith('@/') ? `src/${resolved.slice(2)}` : ''
    return {
      from: file.path,
      ...how,
      target: resolved,
      layer: inside ? (layerOf(inside) ?? 'root') : undefined,
      fromFeature: featureOf(file.path),
      toFeature: featureOf(inside),
    }
  })
}

/** `{ type A, b as c }` names A and b; a default or the whole of a module counts as everything. */
function namesIn(what: string): string[] {
  const [outside = '', inside = ''] = what.split(/[{}]/)
  const named = inside.split(',').map(name =>
    name
      .trim()
      .replace(/^type /, '')
      .replace(/ as .*$/, ''),
  )
  return [...named.filter(Boolean), ...(/[\w*]/.test(outside) ? ['*'] : [])]
}

/** The folder below src that a file lies in; undefined for files in src itself and outside. */
export function layerOf(file: string): string | undefined {
  return file.match(/^src\/([\w-]+)\//)?.[1]
}

/** Chains of runtime imports from `start` to a target that `isWanted`, each as `a → b → c`. */
export function pathsTo(imports: Import[], start: string, isWanted: (target: string) => boolean): string[] {
  const found: string[] = []
  const seen = new Set<string>()
  const walk = (file: string, chain: string[]) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const { target } of imports.filter(({ from, typeOnly }) => from === file && !typeOnly)) {
      if (isWanted(target)) found.push([...chain, target].join(' → '))
      else
        for (const ending of ['.ts', '.tsx'])
          walk(target.replace(/^@\//, 'src/') + ending, [...chain, target])
    }
  }
  walk(start, [start])
  return found
}

/** Chains of features that need each other in a circle, such as `orders → deliveries → orders`. */
export function featureCycles(imports: Import[]): string[] {
  const needs = new Map<string, Set<string>>()
  for (const { fromFeature, toFeature } of imports) {
    if (!fromFeature || !toFeature || fromFeature === toFeature) continue
    needs.set(fromFeature, (needs.get(fromFeature) ?? new Set()).add(toFeature))
  }
  return [...needs.keys()].flatMap(start => chainsBackTo(start, [start], needs))
}

function chainsBackTo(start: string, chain: string[], needs: Map<string, Set<string>>): string[] {
  return [...(needs.get(chain.at(-1) ?? start) ?? [])].flatMap(next => {
    if (next === start) return [[...chain, start].join(' → ')]
    return chain.includes(next) ? [] : chainsBackTo(start, [...chain, next], needs)
  })
}

function featureOf(file: string): string | undefined {
  return file.match(/^src\/features\/([\w-]+)\//)?.[1]
}

function resolve(from: string, target: string): string {
  if (!target.startsWith('.')) return target
  return path.posix
    .join(path.posix.dirname(from), target)
    .replace(/^src\//, '@/')
    .replace(/\.(js|ts|tsx)$/, '')
}
