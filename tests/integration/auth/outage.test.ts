import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { createSession, findSession } from '@/auth/session'
import { requestSignInMail, signInByLink } from '@/auth/sign-in'
import { proxy } from '@/proxy'
import { mailedTo, NOW, someone, whileDatabaseIsAway } from '../../support/signing-in'

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { headers }))

it('while the database is away pages answer 503, and nobody is signed out', async () => {
  const { id } = await someone()
  const token = await createSession({ personId: id, assurance: 'mail_link', userAgent: '', now: NOW })
  const cookie = `portal.session=${token}`
  await whileDatabaseIsAway(async () => {
    await expect(findSession(token, NOW)).rejects.toThrow()
    const page = await ask('/oversikt', { cookie })
    expect(page.status).toBe(503)
    expect(page.headers.get('retry-after')).toBe('30')
    expect(page.headers.get('content-security-policy')).toContain("style-src 'self'")
    expect(page.headers.getSetCookie()).toEqual([])
    expect(await page.text()).toContain('Du är fortfarande inloggad')
    expect(await (await ask('/oversikt', { cookie: 'locale=en' })).text()).toContain(
      'You are still signed in',
    )
    const api = await ask('/api/v1/services')
    expect([api.status, api.headers.get('content-type')]).toEqual([503, 'application/problem+json'])
    expect((await ask('/avbrott.css')).status).toBe(200)
  })
  expect((await ask('/oversikt', { cookie })).status).toBe(200)
  expect(await findSession(token, NOW)).toMatchObject({ person: { id } })
})

it('a link that meets an outage is not used up, and asking for one is not said to have worked', async () => {
  const { email } = await someone()
  await requestSignInMail(email, { till: '/', now: NOW })
  const [mail] = await mailedTo(email)
  const asker = { now: NOW, client: { address: '', userAgent: '' } }
  await whileDatabaseIsAway(async () => {
    await expect(signInByLink(mail?.token ?? '', asker)).rejects.toThrow()
    await expect(requestSignInMail(email, { till: '/', now: NOW })).rejects.toThrow()
  })
  expect(await signInByLink(mail?.token ?? '', asker)).not.toBeNull()
})
