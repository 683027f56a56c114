import { type NextRequest, NextResponse } from 'next/server'
import { isOfInterface } from '@/http/interface'
import { type PlainText, plainPage } from '@/http/plain-page'
import { problem } from '@/http/problem'
import { currentExchange } from '@/lib/exchange'
import { isLocale, LOCALE_COOKIE, messagesIn } from '@/messages/messages'

/** A problem for a program, a whole page for a person, in the language that the reader has chosen. */
export function answer(
  request: NextRequest,
  about: PlainText,
  { status, headers }: { status: number; headers?: Record<string, string> },
): NextResponse {
  // Known without the database.
  const chosen = request.cookies.get(LOCALE_COOKIE)?.value
  const locale = isLocale(chosen) ? chosen : 'sv'
  const exchange = currentExchange()
  if (exchange) exchange.isExplained = true
  if (isOfInterface(request.nextUrl.pathname)) {
    const { title, text } = messagesIn(locale).errors.pages[about]
    return problem(status, { title, detail: text }, headers)
  }
  const { pathname, search } = request.nextUrl
  const more = { reference: exchange?.id, path: pathname + search, posted: exchange?.posted }
  return new NextResponse(plainPage(locale, about, more), {
    status,
    headers: { 'Cache-Control': 'no-store', ...headers, 'Content-Type': 'text/html; charset=utf-8' },
  })
}
