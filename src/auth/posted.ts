import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/auth/actor'
import { explainIssue } from '@/auth/explain-issue'
import { cleanLine } from '@/lib/clean-text'
import { DRAWN_FOR } from '@/lib/drawn-for'
import { FIELD_LABELS, labelsIn } from '@/lib/field-labels'
import { formReader } from '@/lib/form-reader'
import { ANYWAY, type FormErrors, type FormState } from '@/lib/form-state'
import { canonicalJson, sha256 } from '@/lib/hashing'
import { dutyOf, ONWARD } from '@/lib/onward'
import { hasPersonNumber } from '@/lib/person-number'
import { isTooMuchToRead } from '@/lib/post-limit'

const LONGEST_LABEL = 200

type Translate = Parameters<typeof explainIssue>[0]

/** A posted form, read by its action's schema. */
export type Posted<Output> = {
  parsed: z.ZodSafeParseResult<Output>
  /** Read without the fields that are wrong; null where the form can't do without them. */
  rest: () => { data: Output; wrong: string[] } | null
  /** The fields that are right, each read by itself. */
  right: () => Partial<Output>
  /** The form's key and a hash of what was typed. A form without a key may be posted many times. */
  form: Actor['form']
  /** The mandate that the form says it was drawn for. */
  drawnFor: string | null
  /** Where the form says that it leads. */
  onward: unknown
  /** The duty of the workplace that the form is of, and the colleague whom its reader passes by. */
  duty: { name: string; anyway: string | null } | null
  /** The form's next state: the typed text, its faults, and anything else to be said. */
  reply: (more?: FormErrors) => FormState
}

/** The one door for forms. Gives nothing for a post that is more than any form, which is not read at all. */
export function postedThrough<Schema extends z.ZodType>(schema: Schema) {
  const read = formReader(schema)
  return (form: unknown, t: Translate): Posted<z.output<Schema>> | undefined => {
    if (!(form instanceof FormData) || isTooMuchToRead(form)) return undefined
    const { input, typed, free } = read(form)
    const personal = personalIn(typed, free, t)
    const parsed = withIssues(schema.safeParse(input, { error: explainIssue(t) }), personal)
    const key = z.uuid().safeParse(form.get('idempotencyKey')).data
    const drawnFor = form.get(DRAWN_FOR)
    const passed = z.uuid().safeParse(form.get(ANYWAY)).data
    const duty = dutyOf(form.get(ONWARD))
    return {
      parsed,
      rest: () => {
        const wrong = [...new Set(parsed.error?.issues.map(({ path }) => String(path[0])))]
        const right = Object.entries(input as object).filter(([name]) => !wrong.includes(name))
        const { data } = schema.safeParse(Object.fromEntries(right))
        return data === undefined ? null : { data, wrong }
      },
      right: () =>
        (parsed.success ? parsed.data : rightOf(schema, input, parsed.error)) as Partial<z.output<Schema>>,
      form: key === undefined ? undefined : { key, hash: sha256(canonicalJson(typed)) },
      drawnFor: typeof drawnFor === 'string' ? drawnFor : null,
      onward: form.get(ONWARD),
      duty: duty && { ...duty, anyway: passed ?? duty.anyway },
      reply: more => {
        const error = inOrderOf(form, { ...errorsBy(parsed.error?.issues ?? []), ...more })
        if (Object.keys(error).length === 0) return { status: 'success' }
        const anyway = passed && { anyway: { colleague: passed, isAsked: false } }
        return { status: 'error', error, typed, labels: labelsOf(error, form), ...anyway }
      },
    }
  }
}

/** An object's own fields without those that have a fault. A rule over several of them is the rest's. */
function rightOf(schema: z.ZodType, input: unknown, { issues }: z.ZodError): Record<string, unknown> {
  if (!(schema instanceof z.ZodObject)) return {}
  const wrong = issues.map(({ path }) => path[0])
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).filter(
    ([name]) => !wrong.includes(name),
  )
  return Object.fromEntries(
    fields.map(([name, field]) => [name, field.safeParse((input as Record<string, unknown>)[name]).data]),
  )
}

/** The free texts that hold a personal identity number. None is kept: what is signed can never be erased. */
function personalIn(typed: Record<string, string[]>, free: Set<string>, t: Translate): z.core.$ZodIssue[] {
  return [...free].flatMap(name => {
    if (!typed[name]?.some(hasPersonNumber)) return []
    const path = name
      .split(/[.[\]]+/)
      .flatMap(part => (part === '' ? [] : /^\d+$/.test(part) ? Number(part) : part))
    return [{ code: 'custom' as const, path, message: t('personNumber'), input: typed[name] }]
  })
}

function withIssues<Output>(
  parsed: z.ZodSafeParseResult<Output>,
  more: z.core.$ZodIssue[],
): z.ZodSafeParseResult<Output> {
  if (more.length === 0) return parsed
  const error = new z.ZodError([...(parsed.error?.issues ?? []), ...more]) as z.ZodError<Output>
  return { success: false, error }
}

function errorsBy(issues: readonly z.core.$ZodIssue[]): FormErrors {
  const names = new Set(issues.map(nameOf))
  return Object.fromEntries(
    [...names].map(name => {
      const texts = issues.filter(issue => nameOf(issue) === name).map(({ message }) => message)
      return [name, [...new Set(texts)]]
    }),
  )
}

/** The name of the field that an issue is about: `gives[3].sv`. One of several choices has its question's name. */
function nameOf({ path }: z.core.$ZodIssue): string {
  const name = path.map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return name.replace(/^\./, '').replace(/\[\d+\]$/, '')
}

/** As a reader meets the fields on the page. Those that it has not, and the form itself, come last. */
function inOrderOf(form: FormData, error: FormErrors): FormErrors {
  const names = [...form].flatMap(([name, value]) =>
    name === FIELD_LABELS ? Object.keys(labelsIn(value)) : name,
  )
  const placeOf = ([name]: [string, unknown]) => (names.includes(name) ? names.indexOf(name) : names.length)
  return Object.fromEntries(Object.entries(error).sort((one, other) => placeOf(one) - placeOf(other)))
}

/** The form's labels for the wrong fields, so that the error summary names them without a script too. */
function labelsOf(error: FormErrors, form: FormData): Record<string, string> {
  const labels = Object.entries(labelsIn(form.getAll(FIELD_LABELS)))
  const asked = labels.filter(([name]) => Object.hasOwn(error, name))
  return Object.fromEntries(asked.map(([name, label]) => [name, cleanLine(label).slice(0, LONGEST_LABEL)]))
}
