import { type NextRequest, NextResponse } from 'next/server'
import { type StandaloneText, standalonePage } from '@/lib/standalone-page'
import { isLocale, LOCALE_COOKIE, type Locale } from '@/messages/messages'

/** The language that the reader has chosen, known without the database. */
export function chosenLocale(request: NextRequest): Locale {
  const chosen = request.cookies.get(LOCALE_COOKIE)?.value
  return isLocale(chosen) ? chosen : 'sv'
}

/** A whole page as an answer, in the reader's language. */
export function standaloneAnswer(
  request: NextRequest,
  about: StandaloneText,
  { status, headers }: { status: number; headers: Record<string, string> },
): NextResponse {
  return new NextResponse(standalonePage(chosenLocale(request), about), {
    status,
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
  })
}
