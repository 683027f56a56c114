import 'server-only'
import { cookies, headers } from 'next/headers'
import { findSession, SESSION_COOKIE, sessionCookieOptions } from '@/auth/session'
import type { Browser } from '@/auth/sign-in'
import { LOCALE_COOKIE } from '@/messages/messages'

const YEAR = 365 * 24 * 3600

/** Gives the browser its session, and the person's language where none was chosen in this browser. */
export async function keepSession(token: string, now: Date): Promise<void> {
  const jar = await cookies()
  jar.set(SESSION_COOKIE, token, sessionCookieOptions())
  if (jar.has(LOCALE_COOKIE)) return
  const session = await findSession(token, now)
  if (session) await keepLocale(session.person.locale)
}

export async function keepLocale(locale: 'sv' | 'en'): Promise<void> {
  const jar = await cookies()
  jar.set(LOCALE_COOKIE, locale, { ...sessionCookieOptions(), maxAge: YEAR })
}

export async function forgetSession(): Promise<void> {
  const jar = await cookies()
  jar.delete(SESSION_COOKIE)
}

export async function currentBrowser(): Promise<Browser> {
  const [jar, sent] = await Promise.all([cookies(), headers()])
  return {
    userAgent: sent.get('user-agent') ?? '',
    cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
  }
}
