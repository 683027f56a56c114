import { type ServiceDraft, serviceDraftSchema } from '@/features/catalogue/editing/draft-content'
import { isLocale, type Locale, locales } from '@/messages/messages'

/** One part that differs, by its path, before and after: `summary.sv`, `levels`, `occasions.1.title.en`. */
export type ServiceChange = { path: string; before: string; after: string }

/** The changes of a draft to the published service, part by part in the order of the editor. */
export function changesBetween(before: ServiceDraft, after: ServiceDraft): ServiceChange[] {
  const occasions = alignedTo(after.occasions, before.occasions)
  const [old, now] = [{ ...before, occasions }, after].map(leavesOf) as [Leaves, Leaves]
  const paths = new Set([...now.keys(), ...old.keys()])
  const changes = [...paths].map(path => ({
    path,
    before: old.get(path) ?? '',
    after: now.get(path) ?? '',
  }))
  const order = orderChange(before.occasions, after.occasions)
  const all = order ? [...changes, order] : changes
  return inEditorOrder(all.filter(change => change.before !== change.after))
}

/** The other language of a changed text, where it was left as it was. One that is missing has nothing to hold. */
export function languageLeft(
  changes: readonly ServiceChange[],
  { path }: ServiceChange,
  missing: readonly string[],
): Locale | null {
  const language = path.split('.').at(-1)
  if (!isLocale(language)) return null
  const other = locales.find(one => one !== language) ?? null
  const left = `${path.slice(0, -language.length)}${other}`
  return missing.includes(left) || changes.some(change => change.path === left) ? null : other
}

type Occasion = ServiceDraft['occasions'][number]
type Leaves = Map<string, string>

/** An occasion is the same as long as its key is; those that are gone come last. */
function alignedTo(after: Occasion[], before: Occasion[]): (Occasion | undefined)[] {
  const same = after.map(({ key }) => before.find(one => one.key === key))
  return [...same, ...before.filter(one => !after.some(({ key }) => key === one.key))]
}

/** The order of the occasions that are in both, by their titles, when it is another. */
function orderChange(before: Occasion[], after: Occasion[]): ServiceChange | null {
  const common = (some: Occasion[], others: Occasion[]) =>
    some.filter(one => others.some(({ key }) => key === one.key))
  const [old, now] = [common(before, after), common(after, before)]
  if (old.every(({ key }, index) => key === now[index]?.key)) return null
  const titles = (some: Occasion[]) => some.map(({ title, key }) => title.sv || key).join('\n')
  return { path: 'occasions', before: titles(old), after: titles(now) }
}

function leavesOf(draft: object): Leaves {
  const leaves: Leaves = new Map()
  for (const key of Object.keys(serviceDraftSchema.shape)) {
    collect((draft as Record<string, unknown>)[key], key, leaves)
  }
  return leaves
}

function collect(value: unknown, path: string, leaves: Leaves) {
  if (value === null || value === undefined || path.endsWith('.key')) return
  if (Array.isArray(value) && value.every(one => typeof one === 'string')) {
    leaves.set(path, value.join(','))
  } else if (typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) collect(part, `${path}.${key}`, leaves)
  } else {
    leaves.set(path, value === false ? '' : String(value))
  }
}

/** Parts of one field stand together, a list's rows in their order. */
function inEditorOrder(changes: ServiceChange[]): ServiceChange[] {
  const fields = Object.keys(serviceDraftSchema.shape)
  const place = ({ path }: ServiceChange) => {
    const [field = '', row] = path.split('.')
    return fields.indexOf(field) * 1000 + (Number(row) + 1 || 0)
  }
  return changes.toSorted((one, other) => place(one) - place(other))
}
