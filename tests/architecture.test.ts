import { describe, expect, it } from 'vitest'
import { featureCycles, type Import, importsOf, layerOf, pathsTo } from './support/imports'
import { allKeys, emptyTexts, messageFiles } from './support/message-files'
import { type SourceFile, sourceFiles } from './support/source-files'

// The import rules of the README's map, the size limits and the shape of feature folders. Each rule lists its offenders.

const MAY_IMPORT: Record<string, string[]> = {
  app: ['app', 'features', 'auth', 'components', 'lib', 'messages'],
  root: ['root', 'features', 'auth', 'components', 'lib', 'messages'],
  features: ['features', 'auth', 'components', 'lib', 'messages', 'generated'],
  auth: ['auth', 'lib', 'messages', 'generated'],
  components: ['components', 'lib', 'messages'],
  lib: ['lib', 'generated', 'messages'],
  messages: ['messages'],
}
const READS_DATABASE =
  /^src\/(auth|lib)\/|\/(queries|commands|jobs)(\/|\.ts$)|\/([\w-]+-)(queries|commands|jobs)\.ts$|\/change-[\w-]+\.ts$/
const PURE = /\/(rules|policy|schema|happenings)\.ts$|-(rules|policy|schema|happenings)\.ts$/
const IMPURE =
  /^(next($|\/)|react($|\/)|react-dom|server-only|client-only|pg$|pino|nodemailer|graphile-worker|node:|@prisma|@\/generated\/prisma\/client$|@\/lib\/env$)/
const NAMES_A_KIND =
  /['"`^](order|occasion|delivery|evaluation|interest|dialogue|mandate|party|round|service)\\?\.[\w($]/
const FORBIDDEN_NAMES = /^(utils?|helpers?|types|constants|index|common|misc|manager)\.(ts|tsx|mts|js)$/

const source = sourceFiles(['src'])
const everything = sourceFiles(['src', 'scripts', 'tests', 'prisma', 'bench'])
const imports = source.flatMap(importsOf)

describe('who may import whom', () => {
  it('a layer imports only from those below it', () => {
    const offenders = imports.filter(({ from, layer }) => layer && !allowed(from).includes(layer))
    expect(offenders.map(told)).toEqual([])
  })

  it('nothing imports app, but its own files', () => {
    const offenders = imports.filter(({ from, layer }) => layer === 'app' && layerOf(from) !== 'app')
    expect(offenders.map(told)).toEqual([])
  })

  it('an event is written by tell alone, so that it has an entry', () => {
    const offenders = source.filter(
      ({ path, code }) =>
        !/^src\/lib\/(events|happenings\/tell)\.ts$/.test(path) && /\bappendEvent\b/.test(code),
    )
    expect(paths(offenders)).toEqual([])
  })

  it('notifications knows no kind of event by name', () => {
    const offenders = source.filter(
      ({ path, code }) => path.startsWith('src/features/notifications/') && NAMES_A_KIND.test(code),
    )
    expect(paths(offenders)).toEqual([])
  })

  it('features need each other without cycles', () => {
    expect(featureCycles(imports)).toEqual([])
  })

  it("a feature does not use another's components or actions", () => {
    const offenders = imports.filter(
      ({ fromFeature, toFeature, target }) =>
        fromFeature && toFeature && fromFeature !== toFeature && /\/(components\/|actions$)/.test(target),
    )
    expect(offenders.map(told)).toEqual([])
  })

  it('rules, policies, schemas and tables of events are pure, and so is all that they stand on', () => {
    const pure = source.filter(({ path }) => PURE.test(path))
    const offenders = pure.flatMap(({ path }) => pathsTo(imports, path, target => IMPURE.test(target)))
    expect(pure.length).toBeGreaterThan(0)
    expect(offenders).toEqual([])
  })

  it('the database is reached only from queries, commands, jobs, auth and lib', () => {
    const reaches = imports.filter(
      ({ target, typeOnly }) =>
        !typeOnly && /^(@\/lib\/db|@\/auth\/with-actor|@\/generated\/prisma\/client)$/.test(target),
    )
    // Health and the outage page ask only whether the database answers.
    const allowedHere = /^src\/(app\/api\/health\/route|outage|worker|instrumentation)\.ts$/
    const offenders = reaches.filter(({ from }) => !READS_DATABASE.test(from) && !allowedHere.test(from))
    expect(offenders.map(told)).toEqual([])
  })
})

describe('what a file holds', () => {
  it('only lib/env.ts reads the environment', () => {
    const offenders = source.filter(
      ({ path, code }) =>
        path !== 'src/lib/env.ts' &&
        /process\.env\b/.test(code.replaceAll(/process\.env\.(NODE_ENV|NEXT_RUNTIME)\b/g, '')),
    )
    expect(paths(offenders)).toEqual([])
  })

  it("'use server' files export nothing but defineAction(…)", () => {
    const actions = source.filter(({ code }) => /^\s*['"]use server['"]/.test(code))
    const offenders = actions.flatMap(({ path, code }) =>
      exportsOf(code)
        .filter(line => !/^export const \w+ = define(Own|Public)?Action(<[^(]*>)?\(/.test(line))
        .map(line => `${path}: ${line}`),
    )
    expect(offenders).toEqual([])
  })

  it("no function says 'use server' inside another file", () => {
    const offenders = source.filter(({ code }) => /\{\s*['"]use server['"]/.test(code))
    expect(paths(offenders)).toEqual([])
  })

  it('what reads or writes the database never reaches a browser', () => {
    const server = source.filter(({ path }) => path.startsWith('src/features/') && READS_DATABASE.test(path))
    expect(paths(server.filter(({ code }) => !/^import 'server-only'$/m.test(code)))).toEqual([])
  })

  it('commands know nothing of Next', () => {
    const offenders = imports.filter(
      ({ from, target }) => /commands\.ts$/.test(from) && /^next($|\/)/.test(target),
    )
    expect(offenders.map(told)).toEqual([])
  })

  it('a file keeps to its size', () => {
    const long = everything.filter(({ path, lines }) => lines > (path.endsWith('.tsx') ? 150 : 200))
    expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([])
  })

  it('a file is named after what it holds', () => {
    const offenders = everything.filter(({ name }) => FORBIDDEN_NAMES.test(name))
    expect(paths(offenders)).toEqual([])
  })

  it('a finished file holds no leftovers', () => {
    const words = new RegExp(
      ['TO', 'DO|FIX', 'ME|@ts-', 'ignore|biome-', 'ignore|eslint-', 'disable'].join(''),
    )
    expect(paths(everything.filter(({ code }) => words.test(code)))).toEqual([])
  })
})

describe('texts', () => {
  const files = messageFiles()

  it('both languages have the same files with the same keys', () => {
    const [swedish, english] = [allKeys(files.sv), allKeys(files.en)]
    expect(swedish.length).toBeGreaterThan(0)
    expect(swedish.filter(key => !english.includes(key))).toEqual([])
    expect(english.filter(key => !swedish.includes(key))).toEqual([])
  })

  it('no text is empty', () => {
    expect([...emptyTexts(files.sv), ...emptyTexts(files.en)]).toEqual([])
  })
})

function allowed(from: string): string[] {
  return MAY_IMPORT[layerOf(from) ?? 'root'] ?? []
}

function told({ from, target }: Import): string {
  return `${from} → ${target}`
}

function paths(files: SourceFile[]): string[] {
  return files.map(({ path }) => path)
}

/** Types vanish in the build; everything else that is exported answers a POST. */
function exportsOf(code: string): string[] {
  return code.split('\n').filter(line => /^export\b/.test(line) && !/^export (type|interface)\b/.test(line))
}
