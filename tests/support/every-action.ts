import path from 'node:path'
import { z } from 'zod'
import type { FormAction } from '@/lib/form-state'
import { sourceFiles } from './architecture/source-files'

// Every server action of the portal, called without Next: its requests, cookies and texts are stood in for. A test
// names this file in its own `vi.mock`, since a mock counts in the file that asks for it.

/** The browser that posts: its session, where it has one. */
export const browser: { token?: string } = {}

/** The schemas of the actions that are loaded. */
export const schemas: z.ZodType[] = []

type FormReader = typeof import('@/lib/form-reader')

export async function rememberingReader(original: () => Promise<FormReader>): Promise<FormReader> {
  const { formReader } = await original()
  return {
    formReader: schema => {
      schemas.push(schema)
      return formReader(schema)
    },
  }
}

export const nextHeaders = {
  headers: async () => new Headers({ 'next-action': 'x', 'x-forwarded-for': crypto.randomUUID() }),
  cookies: async () => ({
    get: (name: string) =>
      name === 'portal.session' && browser.token ? { name, value: browser.token } : undefined,
    getAll: () => [],
    has: () => false,
    set: () => undefined,
    delete: () => undefined,
  }),
}
export const nextCache = { refresh: () => undefined }
export const nextTexts = {
  getLocale: async () => 'sv',
  getTranslations: async (space: string) =>
    Object.assign((key: string) => `${space}.${key}`, { has: () => true }),
}

export type Exported = { file: string; name: string }

/** The exports that match, each by its file. */
export function exportsOf(files: readonly { path: string; code: string }[], pattern: RegExp): Exported[] {
  return files.flatMap(({ path: file, code }) =>
    [...code.matchAll(pattern)].map(([, name = '']) => ({ file, name })),
  )
}

export const everyAction = exportsOf(
  sourceFiles(['src']).filter(({ code }) => /^\s*['"]use server['"]/.test(code)),
  /^export const (\w+)/gm,
)
/** Anybody signed in may do these, and they have no field that could be wrong: to press is to do. */
const askForNothing = ['renewSignInAction', 'endOtherSessionsAction']
export const actionsWithFields = everyAction.filter(({ name }) => !askForNothing.includes(name))

export async function load<T = FormAction>({ file, name }: Exported): Promise<T> {
  return (await import(path.resolve(import.meta.dirname, '../..', file)))[name]
}

/** The names that some action asks for, without what stands within them. */
export function namesAskedFor(): string[] {
  return [...new Set(schemas.flatMap(fieldsOf).map(([name]) => name))]
}

/** The fields of a form, without what stands within them. */
export function fieldsOf(schema: z.ZodType): [name: string, field: z.ZodType][] {
  if (schema instanceof z.ZodDiscriminatedUnion)
    return schema.options.flatMap(one => fieldsOf(one as z.ZodType))
  return Object.entries((schema as z.ZodObject).shape) as [string, z.ZodType][]
}
