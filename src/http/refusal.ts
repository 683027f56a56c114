import type { NextRequest, NextResponse } from 'next/server'
import { answer } from '@/http/answer'
import { REPORTS } from '@/http/content-security'
import { isReadOnly } from '@/http/interface'
import { keepPost } from '@/http/kept-post'
import { METHODS, NOT_ALLOWED, READ_ONLY, READING_METHODS } from '@/http/methods'
import { isOwnOrigin } from '@/http/own-host'
import { canBeRead } from '@/http/post-body'
import { paths } from '@/lib/paths'
import { LARGEST_POST_BYTES } from '@/lib/post-limit'

const DEMO_SIGN_IN = '/api/demo/sign-in'
/** A mail server posts there, and shows a token. */
const BOUNCES = '/api/bounces'

/** The answer to a request that no page of the portal sends, or nothing. */
export async function refusal(request: NextRequest): Promise<NextResponse | undefined> {
  if (!isReadable(request.nextUrl)) return answer(request, 'unreadableAddress', { status: 400 })
  if (!METHODS.includes(request.method)) return answer(request, 'otherMethod', NOT_ALLOWED)
  if (READING_METHODS.includes(request.method)) return undefined
  if (isReadOnly(request.nextUrl.pathname)) return answer(request, 'interfaceMethod', READ_ONLY)
  if (!isFromThisSite(request)) return answer(request, 'otherSite', { status: 403 })
  const declared = Number(request.headers.get('content-length') ?? 0)
  // A body in pieces does not say how large it is, so it is measured.
  const body = declared > LARGEST_POST_BYTES ? undefined : await request.arrayBuffer()
  if (!body || body.byteLength > LARGEST_POST_BYTES) {
    const about = request.nextUrl.pathname === paths.verify ? 'receiptTooMuch' : 'tooMuch'
    return answer(request, about, { status: 413 })
  }
  if (!(await canBeRead(body, request.headers))) return answer(request, 'unreadableForm', { status: 400 })
  await keepPost(request, body)
  return undefined
}

/** PostgreSQL keeps no zero character, and Next answers a broken percent code with a failure. */
function isReadable({ pathname, search }: { pathname: string; search: string }): boolean {
  try {
    return decodeURI(pathname) !== '' && !search.includes('%00')
  } catch {
    return false
  }
}

/**
 * Server actions take a POST without an origin, and so would a form on somebody else's site. The demo's sign-in, which scripts use, and mail that
 * came back may leave both headers out. A browser never does, but for its reports.
 */
function isFromThisSite(request: NextRequest): boolean {
  const origin = request.headers.get('origin')
  const fetchSite = request.headers.get('sec-fetch-site')
  const { pathname } = request.nextUrl
  if (pathname === REPORTS) return true
  if (!origin) {
    return fetchSite === 'same-origin' || (!fetchSite && [DEMO_SIGN_IN, BOUNCES].includes(pathname))
  }
  return isOwnOrigin(origin, request.headers.get('host'))
}
