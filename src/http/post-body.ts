import { areReadable } from '@/http/flight-parts'

// More than an action reads, so that its own words answer a text that is too long. Next's own fields are few.
const MOST_PARTS = 10_000
const LONGEST_PART_NAME = 1_000
// Beside the fields, Next posts the last answer: an object of lists.
const DEEPEST = 32

/**
 * Whether the body of a post can be read, and costs little to read. Next parses bodies before any code of
 * ours runs. Brackets within brackets cost it seconds, and broken parts give a failure of its own.
 */
export async function canBeRead(body: ArrayBuffer, headers: Headers): Promise<boolean> {
  const type = headers.get('content-type') ?? ''
  const isAction = headers.has('next-action')
  // Every action takes a form, which a script sends in parts.
  // A mail that came back is read as a mail.
  if (type.startsWith('message/')) return !isAction
  if (!type.startsWith('multipart/')) return !isAction && countOf('&', body) <= MOST_PARTS
  const [, border] = /boundary="?([^";]+)/i.exec(type) ?? []
  // One border more than there are parts.
  if (!border || countOf(`--${border}`, body) > MOST_PARTS + 1) return false
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData().catch(() => null)
  // A script writes `_` before the names of the form's own fields; without one, Next's are the marked ones.
  const isOfNext = (name: string) => (isAction ? !name.startsWith('_') : name.startsWith('$ACTION'))
  if (!form || ![...form].every(part => isModest(part, isOfNext(part[0])))) return false
  return areReadable(form, isAction)
}

function isModest([name, value]: [string, FormDataEntryValue], isOfNext: boolean): boolean {
  if (name.length > LONGEST_PART_NAME) return false
  return !isOfNext || typeof value !== 'string' || !isDeeper(value, DEEPEST)
}

function countOf(text: string, body: ArrayBuffer): number {
  const bytes = Buffer.from(body)
  let count = 0
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + text.length)) count += 1
  return count
}

/** Whether the brackets of a JSON text stand deeper in each other; those within its strings do not count. */
function isDeeper(json: string, most: number): boolean {
  let depth = 0
  let isInText = false
  for (let at = 0; at < json.length && depth <= most; at += 1) {
    const letter = json[at]
    if (letter === '"') isInText = !isInText
    else if (isInText && letter === '\\') at += 1
    else if (!isInText && (letter === '[' || letter === '{')) depth += 1
    else if (!isInText && (letter === ']' || letter === '}')) depth -= 1
  }
  return depth > most
}
