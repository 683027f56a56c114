import { type NextRequest, NextResponse } from 'next/server'
import { currentTime } from '@/lib/clock'
import { type Day, dayOf } from '@/lib/dates'
import { currentExchange, type Exchange } from '@/lib/exchange'
import { changesSoFar } from '@/lib/kept'
import { LOCALE_COOKIE } from '@/messages/messages'

/** These are alike for every guest. None has a form with a key of its own. */
const SAME_FOR_ALL = /^\/(|tjanster(\/[a-z0-9-]+)?|statistik(\/[a-z-]+)?|tillganglighet|sa-fungerar-det)$/
const SENT_ALONG = ['Link', 'Vary', 'Cache-Control', 'Content-Type']
const MOST_KEPT = 200

type KeptPage = { day: Day; changes: number; nonce: string; html: string; headers: [string, string][] }

const pages = new Map<string, KeptPage>()

/**
 * A public page as it was drawn for an earlier guest, with a nonce of its own. It holds for a day, and until
 * anything changes that the process keeps. Otherwise the page that is now drawn will be kept.
 */
export function keptPage(request: NextRequest, nonce: string): NextResponse | undefined {
  const changes = changesSoFar()
  const exchange = currentExchange()
  if (changes === undefined || !exchange || !isForAnyGuest(request)) return undefined
  const name = `${request.cookies.get(LOCALE_COOKIE)?.value} ${request.nextUrl.pathname}`
  const day = dayOf(currentTime())
  const page = pages.get(name)
  if (page?.day !== day || page.changes !== changes) {
    keepWhenDrawn(exchange, drawn => {
      if (pages.size >= MOST_KEPT) pages.clear()
      if (changesSoFar() === changes) pages.set(name, { day, changes, nonce, ...drawn })
    })
    return undefined
  }
  exchange.role = 'anonymous'
  const own = (text: string) => text.replaceAll(page.nonce, nonce)
  const headers = page.headers.map(([header, value]): [string, string] => [header, own(value)])
  return new NextResponse(own(page.html), { headers })
}

/** A whole page for a reader who brings nothing but a language. */
function isForAnyGuest({ method, headers, cookies, nextUrl }: NextRequest): boolean {
  if (method !== 'GET' || nextUrl.search || [...headers.keys()].some(isOfNext)) return false
  return SAME_FOR_ALL.test(nextUrl.pathname) && cookies.getAll().every(({ name }) => name === LOCALE_COOKIE)
}

/** Next's script asks with headers of its own for less than the whole page. */
function isOfNext(header: string): boolean {
  return header === 'rsc' || header.startsWith('next-')
}

function keepWhenDrawn(exchange: Exchange, keep: (drawn: Pick<KeptPage, 'html' | 'headers'>) => void) {
  const { response } = exchange
  const { write, end } = response
  const parts: Uint8Array[] = []
  const note = ([part]: unknown[]) => {
    if (typeof part === 'string') parts.push(Buffer.from(part))
    if (part instanceof Uint8Array) parts.push(part)
  }
  response.write = ((...given: Parameters<typeof write>) => {
    note(given)
    return write.apply(response, given)
  }) as typeof write
  response.end = ((...given: Parameters<typeof end>) => {
    note(given)
    return end.apply(response, given)
  }) as typeof end
  response.once('finish', () => {
    if (response.statusCode !== 200 || exchange.isFlawed) return
    const headers = SENT_ALONG.flatMap((name): [string, string][] => {
      const value = response.getHeader(name)
      return value === undefined ? [] : [[name, String(value)]]
    })
    keep({ html: Buffer.concat(parts).toString(), headers })
  })
}
