import type { ServerResponse } from 'node:http'
import { isOfInterface } from '@/http/interface'
import { localeOf } from '@/http/locale-of'
import { READING_METHODS } from '@/http/methods'
import { type PlainText, plainPage } from '@/http/plain-page'
import { type Exchange, isAskedByScript } from '@/lib/exchange'
import { messagesIn } from '@/messages/messages'

const STATUSES: Partial<Record<PlainText, number>> = {
  outage: 503,
  busy: 503,
  signedOut: 401,
  outdated: 409,
  otherMethod: 405,
}

/**
 * The last word on an answer. Next may send a failure that only script draws, or a line in English. Then a whole
 * page in the reader's language goes instead, with the posted text. Script gets the answer it expects.
 */
export function mendAnswer(exchange: Exchange): void {
  const { response } = exchange
  const { writeHead, flushHeaders, write, end } = response
  let isMended: boolean | undefined
  const mends = () => {
    isMended ??= !response.headersSent && faultIn(exchange) !== undefined
    return isMended
  }
  response.writeHead = ((status: number, ...given: unknown[]) => {
    response.statusCode = status
    const headers = given.find(one => typeof one === 'object' && one !== null && !Array.isArray(one))
    // Not yet sent, so that what they say can be looked at.
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
    const rest = given.filter(one => one !== headers)
    return mends() ? response : Reflect.apply(writeHead, response, [status, ...rest])
  }) as typeof writeHead
  response.flushHeaders = () => {
    if (!mends()) flushHeaders.call(response)
  }
  response.write = ((...given: Parameters<typeof write>) =>
    mends() ? true : write.apply(response, given)) as typeof write
  response.end = ((...given: Parameters<typeof end>) => {
    if (!mends()) return end.apply(response, given)
    Object.assign(response, { writeHead, flushHeaders, write, end })
    return sendPlain(exchange, faultIn(exchange) ?? 'failed')
  }) as typeof end
}

/** The fault of an answer that does not say so itself to a person. */
function faultIn(exchange: Exchange): PlainText | undefined {
  const { request, response, plain, fault, isExplained } = exchange
  if (isAskedByScript(request)) return undefined
  if (plain) return plain as PlainText
  if (isExplained) return undefined
  const { statusCode } = response
  const type = String(response.getHeader('content-type') ?? '')
  if (statusCode < 500 && isOfInterface(request.url)) return faultOfInterface(statusCode, type)
  if (statusCode >= 500 && !type.includes('json')) return fault ? 'outage' : 'failed'
  const isFormRefused = request.method === 'POST' && statusCode >= 400 && type.startsWith('text/plain')
  return isFormRefused ? 'outdated' : undefined
}

/** Next answers a program's mistake with a page, or with nothing. */
function faultOfInterface(statusCode: number, type: string): PlainText | undefined {
  if (statusCode < 400 || type.includes('json')) return undefined
  if (statusCode === 404) return 'interfaceMissing'
  return statusCode === 405 ? 'interfaceMethod' : 'interfaceRefused'
}

function sendPlain(exchange: Exchange, about: PlainText): ServerResponse {
  const { request, response, id, posted } = exchange
  for (const name of ['content-encoding', 'content-length', 'etag', 'location', 'transfer-encoding']) {
    response.removeHeader(name)
  }
  response.statusCode = STATUSES[about] ?? (response.statusCode >= 400 ? response.statusCode : 500)
  response.setHeader('Cache-Control', 'no-store')
  if (response.statusCode === 503) response.setHeader('Retry-After', '30')
  const locale = localeOf(request.headers.cookie)
  if (isOfInterface(request.url)) {
    // Next does not say it. Each address there either reads or takes.
    if (about === 'interfaceMethod') response.setHeader('Allow', allowedInstead(request.method))
    const { title, text } = messagesIn(locale).errors.pages[about]
    response.setHeader('Content-Type', 'application/problem+json')
    const problem = { type: 'about:blank', status: response.statusCode, title, detail: text, instance: id }
    return response.end(JSON.stringify(problem))
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  return response.end(plainPage(locale, about, { reference: id, path: request.url ?? '/', posted }))
}

function allowedInstead(refused: string | undefined): string {
  return refused === 'POST' ? READING_METHODS.join(', ') : 'POST, OPTIONS'
}
