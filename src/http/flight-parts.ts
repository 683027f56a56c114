/**
 * Whether the parts that Next itself reads are such as the portal's forms write. Anything else fails in its code,
 * before any of ours runs. A script posts the arguments as part 0, without one each form names its action.
 */
export function areReadable(form: FormData, isAction: boolean): boolean {
  const read = new Map<string, unknown>()
  for (const [name, value] of form) {
    if (!(isAction ? isNumber(name) : /^\$ACTION_\d+:/.test(name))) continue
    const json = typeof value === 'string' ? jsonIn(value) : undefined
    if (json === undefined || read.has(name) || (isAction && name !== String(Number(name)))) return false
    read.set(name, json)
  }
  const areKnown = [...read].every(([name, json]) => refersWell(json, name.replace(/[^:]*$/, ''), read))
  return areKnown && (isAction ? Array.isArray(read.get('0')) : namesItsActions([...form.keys()], read))
}

/** Next takes `0x1` and `1e0` for the number too; a script writes neither, and no part twice. */
function isNumber(name: string): boolean {
  return !Number.isNaN(Number(name))
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A text that begins with a dollar means something to Next: nothing, a form, or a value that stands elsewhere. */
function refersWell(json: unknown, prefix: string, read: ReadonlyMap<string, unknown>): boolean {
  if (typeof json === 'string') {
    const [, isPromise = '', id = '', path = ''] = /^\$(@?)([0-9a-f]{1,6})((?::[^:]+)*)$/.exec(json) ?? []
    if (!json.startsWith('$') || /^\$(\$|undefined$|K[0-9a-f]{1,6}$)/.test(json)) return true
    if (!id || (isPromise && (path || !prefix))) return false
    return leadsOn(read.get(`${prefix}${Number.parseInt(id, 16)}`), path.split(':').slice(1))
  }
  if (json === null || typeof json !== 'object') return true
  return Object.values(json).every(part => refersWell(part, prefix, read))
}

function leadsOn(json: unknown, path: string[]): boolean {
  const [name, ...rest] = path
  if (name === undefined) return json !== undefined
  const holder = Object(json) as Record<string, unknown>
  return typeof json === 'object' && Object.hasOwn(holder, name) && leadsOn(holder[name], rest)
}

/** Each form without a script names its action, and what it was bound to. */
function namesItsActions(names: string[], read: ReadonlyMap<string, unknown>): boolean {
  const forms = names.flatMap(name => /^\$ACTION_REF_(.*)$/.exec(name)?.[1] ?? [])
  return forms.every(form => {
    const { id, bound } = Object(read.get(`$ACTION_${form}:0`)) as { id?: unknown; bound?: unknown }
    if (typeof id !== 'string') return false
    if (typeof bound !== 'string') return bound === null || bound === undefined
    return (
      bound.startsWith('$@') &&
      Array.isArray(read.get(`$ACTION_${form}:${Number.parseInt(bound.slice(2), 16)}`))
    )
  })
}
