import 'server-only'
import { cookies, headers } from 'next/headers'
import { cookieNamed, findSession, sessionCookie, sessionCookieOptions } from '@/auth/session'
import type { Browser } from '@/auth/sign-in'
import { SIGN_IN_MINUTES } from '@/auth/sign-in-rules'
import { type Client, clientOf } from '@/lib/client'
import { randomToken, sha256 } from '@/lib/hashing'
import { isLocale, LOCALE_COOKIE, type Locale } from '@/messages/messages'

const DAY = 24 * 3600
const YEAR = 365 * DAY
// It holds for one page's address, which the prefix of other cookies does not allow.
const ANSWERED = 'portal.answered'

/** Gives the browser its session. One in which no language was chosen gets that of the person's mail. */
export async function keepSession(token: string, now: Date): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookie(), token, sessionCookieOptions())
  if (jar.has(addressCookie())) jar.set(addressCookie(), '', { ...sessionCookieOptions(), maxAge: 0 })
  if (chosenIn(jar)) return
  const session = await findSession(token, now)
  if (session) await keepLocale(session.person.locale)
}

type Jar = Awaited<ReturnType<typeof cookies>>

function chosenIn(jar: Jar): Locale | undefined {
  const chosen = jar.get(LOCALE_COOKIE)?.value
  return isLocale(chosen) ? chosen : undefined
}

export async function keepLocale(locale: Locale): Promise<void> {
  const jar = await cookies()
  jar.set(LOCALE_COOKIE, locale, { ...sessionCookieOptions(), maxAge: YEAR })
}

export async function forgetSession(): Promise<void> {
  const jar = await cookies()
  // A browser takes no word about such a cookie that is less than what set it.
  jar.set(sessionCookie(), '', { ...sessionCookieOptions(), maxAge: 0 })
}

export async function currentBrowser(): Promise<Browser> {
  const [jar, client] = await Promise.all([cookies(), currentClient()])
  return {
    client,
    cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
  }
}

/** The asker's address and browser. */
export async function currentClient(): Promise<Client> {
  const [jar, sent] = await Promise.all([cookies(), headers()])
  const hashOf = (mark: Mark) => {
    const value = jar.get(cookieNamed(mark))?.value
    return value && sha256(value)
  }
  return { ...clientOf(sent), browser: hashOf('browser'), device: hashOf('device'), locale: chosenIn(jar) }
}

/** Codes and challenges have one each. A page may ask for both at once, and each answer sets its own. */
type Mark = 'browser' | 'device'

/** Marks a browser that has no such mark, and gives its hash. A code or challenge works in that browser alone. */
export async function markBrowser(mark: Mark): Promise<string> {
  const jar = await cookies()
  const value = jar.get(cookieNamed(mark))?.value ?? randomToken()
  jar.set(cookieNamed(mark), value, { ...sessionCookieOptions(), maxAge: DAY })
  return sha256(value)
}

/** Keeps the address that a code, link or answer goes to, as long as a code works. The next page shows it. */
export async function keepAddress(email: string | undefined): Promise<void> {
  if (!email) return
  const jar = await cookies()
  jar.set(addressCookie(), email, { ...sessionCookieOptions(), maxAge: SIGN_IN_MINUTES * 60 })
}

export async function keptAddress(): Promise<string | undefined> {
  return (await cookies()).get(addressCookie())?.value
}

/** Whether this device has answered at this address. */
export async function hasAnswered(): Promise<boolean> {
  return (await cookies()).has(ANSWERED)
}

/** Keeps in the device that it has answered at this address, and nothing else. */
export async function markAnswered(path: string): Promise<void> {
  const { httpOnly, sameSite, secure } = sessionCookieOptions()
  const jar = await cookies()
  jar.set(ANSWERED, 'yes', { httpOnly, sameSite, secure, path, maxAge: 60 * DAY })
}

function addressCookie(): string {
  return cookieNamed('address')
}
