import { sha256 } from '@/lib/hashing'

type Keeping = {
  /** Seconds that anyone may keep the answer. Without them it is asked about each time, by its tag. */
  seconds?: number
  /** It differs by who asks, so that only the asker's own program may keep it. */
  isPersonal?: boolean
  type?: string
}

/**
 * An answer of the open interface. A program that has it already gets 304. The tag is weak, as the text may be
 * compressed on its way.
 */
export function openAnswer(request: Request, text: string, keeping: Keeping = {}): Response {
  const { seconds, isPersonal = false, type = 'application/json' } = keeping
  const tag = `W/"${sha256(text).slice(0, 32)}"`
  const headers = {
    ETag: tag,
    'Cache-Control': `${isPersonal ? 'private' : 'public'}, ${seconds ? `max-age=${seconds}` : 'no-cache'}`,
  }
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'Content-Type': type } })
}

function isKnown({ headers }: Request, tag: string): boolean {
  const known = (headers.get('if-none-match') ?? '').split(',').map(one => one.trim())
  return known.some(one => one === '*' || one.replace(/^(W\/)?/, 'W/') === tag)
}
