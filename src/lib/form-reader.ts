import type { z } from 'zod'
import { cleanText } from '@/lib/clean-text'
import { numberIn } from '@/lib/number-text'
import { isBoundText, isFreeText } from '@/lib/text-fields'

/** The values posted under a form's names, both as the schema takes them and as text to show again. */
type ReadForm = {
  input: unknown
  typed: Record<string, string[]>
  /** The names of the fields in which people write what they like. */
  free: Set<string>
}

// For a list whose schema says no number.
const MOST_IN_A_LIST = 100

/** A box that is ticked, or one of two choices. */
const answers = new Map([
  ['on', true],
  ['off', false],
])

type Reading = { posted: Map<string, FormDataEntryValue[]>; typed: ReadForm['typed']; free: ReadForm['free'] }
type Reader = (name: string, reading: Reading) => unknown

/**
 * Reads forms by their schema. It looks up only the schema's own names, such as `needs.time.sv` and
 * `gives[3].sv`. Throws at once for a schema that no form can post, and for a text without a kind.
 */
export function formReader(schema: z.ZodType): (form: FormData) => ReadForm {
  const read = readerOf(schema)
  return form => {
    const [typed, free] = [{}, new Set<string>()]
    return { input: read('', { posted: byName(form), typed, free }), typed, free }
  }
}

function byName(form: FormData): Reading['posted'] {
  const posted: Reading['posted'] = new Map()
  for (const [name, value] of form) {
    const values = posted.get(name) ?? []
    values.push(typeof value === 'string' ? cleanText(value) : value)
    posted.set(name, values)
  }
  return posted
}

function readerOf(schema: z.core.$ZodType): Reader {
  const core = coreOf(schema)
  const { def } = core._zod
  switch (def.type) {
    case 'object':
      return groupOf(def.shape)
    case 'array':
      return listOf(def)
    case 'union':
      return unionOf(def.options.map(coreOf))
    default:
      return fieldOf(core)
  }
}

/** How the text of one field becomes a value; an empty field is one that was left out. */
function convertFor(schema: z.core.$ZodTypes): (text: string) => unknown {
  const { type } = schema._zod.def
  if (type === 'string' && !isBoundText(schema as z.core.$ZodString)) {
    throw new Error('No form can post a text of no kind')
  }
  switch (type) {
    case 'number':
      return numberIn
    case 'boolean':
      return text => answers.get(text) ?? (text || undefined)
    case 'string':
    case 'enum':
    case 'literal':
    case 'custom':
      return text => text || undefined
    default:
      throw new Error(`No form can post what the schema calls ${type}`)
  }
}

/** The schema inside its wrappers, which say that it may be left out or how it is transformed. */
function coreOf(schema: z.core.$ZodType): z.core.$ZodTypes {
  const core = schema as z.core.$ZodTypes
  const { def } = core._zod
  if (def.type === 'pipe') return coreOf(def.in._zod.def.type === 'transform' ? def.out : def.in)
  return 'innerType' in def ? coreOf(def.innerType) : core
}

/** A group is always there, so that what is missing is said of its fields. */
function groupOf(shape: Readonly<Record<string, z.core.$ZodType>>): Reader {
  const parts = Object.entries(shape).map(([key, part]) => [key, readerOf(part)] as const)
  return (name, reading) =>
    Object.fromEntries(parts.map(([key, read]) => [key, read(name ? `${name}.${key}` : key, reading)]))
}

/** One of several groups has the names of all; one of several values is read as the first. */
function unionOf(options: z.core.$ZodTypes[]): Reader {
  const shapes = options.flatMap(({ _zod: { def } }) => (def.type === 'object' ? [def.shape] : []))
  if (shapes.length === options.length) return groupOf(Object.assign({}, ...shapes))
  return readerOf(options[0] as z.core.$ZodType)
}

/** Rows have numbered names; choices that belong together are posted under one name. */
function listOf({ element, checks }: z.core.$ZodArrayDef): Reader {
  // One more than may be, so that the schema can say that they are too many.
  const most = Math.min(...(checks ?? []).map(mostBy), MOST_IN_A_LIST) + 1
  const core = coreOf(element)
  const { type } = core._zod.def
  if (type === 'object' || type === 'array' || type === 'union') return rowsOf(readerOf(element), most)
  const from = fromPosted(convertFor(core))
  const isFree = isFreeText(core)
  return (name, { posted, typed, free }) => {
    const values = (posted.get(name) ?? []).slice(0, most)
    if (isFree) free.add(name)
    keep(typed, name, values)
    return values.map(from)
  }
}

function rowsOf(read: Reader, most: number): Reader {
  return (name, reading) => {
    const rows = countRows(name, { posted: reading.posted, most })
    return Array.from({ length: rows }, (_, index) => read(`${name}[${index}]`, reading))
  }
}

function mostBy(check: z.core.$ZodCheck<never>): number {
  const { def } = check._zod as z.core.$ZodCheckMaxLength['_zod'] | z.core.$ZodCheckMinLength['_zod']
  return def.check === 'max_length' ? def.maximum : Number.POSITIVE_INFINITY
}

/** Up to the last row that something was posted for; a number above the bound is no row. */
function countRows(name: string, { posted, most }: { posted: Reading['posted']; most: number }): number {
  let rows = 0
  for (const key of posted.keys()) {
    if (!key.startsWith(`${name}[`)) continue
    const row = /^(0|[1-9]\d{0,3})\]/.exec(key.slice(name.length + 1))?.[1]
    if (row !== undefined && Number(row) < most) rows = Math.max(rows, Number(row) + 1)
  }
  return rows
}

/** A field of one value. Two values under its name are handed on as two, which the schema refuses. */
function fieldOf(schema: z.core.$ZodTypes): Reader {
  const from = fromPosted(convertFor(schema))
  const isFree = isFreeText(schema)
  return (name, { posted, typed, free }) => {
    if (isFree) free.add(name)
    const [first, ...more] = posted.get(name) ?? []
    if (first === undefined) return undefined
    keep(typed, name, [first])
    return more.length > 0 ? [first, ...more].map(from) : from(first)
  }
}

function fromPosted(value: (text: string) => unknown): (posted: FormDataEntryValue) => unknown {
  return posted => (typeof posted === 'string' ? value(posted) : posted)
}

/** A browser never puts a file back, and what is empty shows as empty anyway. */
function keep(typed: ReadForm['typed'], name: string, values: FormDataEntryValue[]): void {
  const texts = values.filter(value => typeof value === 'string' && value !== '')
  if (texts.length > 0) typed[name] = texts as string[]
}
