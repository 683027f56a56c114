import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { createSession, findSession } from '@/auth/session'
import { requestSignInMail, signInByLink } from '@/auth/sign-in'
import { databaseFaultOf } from '@/lib/database-fault'
import { proxy } from '@/proxy'
import { mailedTo, NOW, someone, whileDatabaseIsAway } from '../../support/signing-in'

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers: { host: 'localhost:3000', ...headers } }))

it('while the database is away nobody is signed out, and the proxy lets the page say so itself', async () => {
  const { id } = await someone()
  const token = await createSession({ personId: id, assurance: 'mail_link', userAgent: '', now: NOW })
  const cookie = `portal.session=${token}`
  await whileDatabaseIsAway(async () => {
    const failure = await findSession(token, NOW).catch(error => error)
    expect(databaseFaultOf(failure)).toBe('unreachable')
    const page = await ask('/oversikt', { cookie })
    expect([page.status, page.headers.getSetCookie()]).toEqual([200, []])
    expect(page.headers.get('content-security-policy')).toContain("style-src 'self'")
  })
  expect(await findSession(token, NOW)).toMatchObject({ person: { id } })
})

it('a link that meets an outage is not used up, and asking for one is not said to have worked', async () => {
  const { email } = await someone()
  const asker = { now: NOW, client: { address: '', userAgent: '' } }
  await requestSignInMail(email, { till: '/', ...asker })
  const [mail] = await mailedTo(email)
  await whileDatabaseIsAway(async () => {
    await expect(signInByLink(mail?.token ?? '', asker)).rejects.toThrow()
    await expect(requestSignInMail(email, { till: '/', ...asker })).rejects.toThrow()
  })
  expect(await signInByLink(mail?.token ?? '', asker)).not.toBeNull()
})
