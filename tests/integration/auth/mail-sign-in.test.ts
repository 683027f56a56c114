import { describe, expect, it } from 'vitest'
import { findSession } from '@/auth/session'
import { renewSignInMail, requestSignInMail, signInByCode, signInByLink } from '@/auth/sign-in'
import { stateOfLink } from '@/auth/sign-in-tokens'
import { sha256 } from '@/lib/hashing'
import { asSystem, mailedTo, minutesLater, NOW, someone } from '../../support/signing-in'

const userAgent = 'Mozilla/5.0 (X11; Linux) Firefox/140.0'
const client = { address: '192.0.2.1', userAgent, browser: sha256('this browser') }
const askedAt = (now: Date) => ({ now, client })
const onward = { till: '/avrop/1', now: NOW, client }

async function mailed(email: string) {
  await requestSignInMail(email, onward)
  const [mail] = await mailedTo(email)
  if (!mail) throw new Error('No mail was written')
  return mail
}

describe('a mailed link', () => {
  it('signs its person in, once, at the level of a mail link', async () => {
    const { id, email } = await someone()
    const { token, till } = await mailed(email)
    expect(till).toBe('/avrop/1')
    const session = await signInByLink(token, askedAt(minutesLater(14)))
    expect(await findSession(session ?? '', minutesLater(14))).toMatchObject({
      person: { id },
      assurance: 'mail_link',
    })
    expect(await signInByLink(token, askedAt(minutesLater(14)))).toBeNull()
  })

  it('is used once also when it is pressed ten times at once', async () => {
    const { id, email } = await someone()
    const { token } = await mailed(email)
    const presses = Array.from({ length: 10 }, () => signInByLink(token, askedAt(NOW)))
    const sessions = (await Promise.all(presses)).filter(session => session !== null)
    expect(sessions).toHaveLength(1)
    expect(await asSystem(tx => tx.session.count({ where: { personId: id } }))).toBe(1)
  })

  it('is not used up by being looked at', async () => {
    const { email } = await someone()
    const { token } = await mailed(email)
    expect(await stateOfLink(token, NOW)).toEqual({ isOpen: true, email })
    expect(await stateOfLink(token, NOW)).toEqual({ isOpen: true, email })
    expect(await signInByLink(token, askedAt(NOW))).not.toBeNull()
  })

  it('that is the older of two works in any browser, and the newer one with it is spent', async () => {
    const { email } = await someone()
    const older = await mailed(email)
    const newer = await mailed(email)
    const elsewhere = { now: NOW, client: { ...client, browser: sha256('another browser') } }
    expect(await signInByLink(older.token, elsewhere)).not.toBeNull()
    expect(await signInByLink(newer.token, askedAt(NOW))).toBeNull()
    expect(await stateOfLink(newer.token, NOW)).toMatchObject({ isOpen: false })
  })

  it('works for fifteen minutes', async () => {
    const { email } = await someone()
    const { token } = await mailed(email)
    expect(await signInByLink(token, askedAt(minutesLater(15)))).toBeNull()
    expect(await stateOfLink(token, minutesLater(15))).toEqual({ isOpen: false, email })
    expect(await signInByLink(token, askedAt(minutesLater(14.9)))).not.toBeNull()
  })

  it('that is wrong signs nobody in', async () => {
    expect(await signInByLink('', askedAt(NOW))).toBeNull()
    expect(await signInByCode({ email: 'a@b.example', code: 'abc' }, askedAt(NOW))).toBeNull()
    expect(await signInByLink('x'.repeat(43), askedAt(NOW))).toBeNull()
    expect(await stateOfLink('x'.repeat(43), NOW)).toBeNull()
  })

  it('that is spent is renewed to the address that it first went to, for a day', async () => {
    const { email } = await someone()
    const { token } = await mailed(email)
    await signInByLink(token, askedAt(NOW))
    await renewSignInMail(token, { ...onward, till: '/konto', now: minutesLater(60) })
    expect(await mailedTo(email)).toHaveLength(2)
    await renewSignInMail(token, { ...onward, till: '/konto', now: minutesLater(24 * 60 + 1) })
    expect(await mailedTo(email)).toHaveLength(2)
  })

  it('ends the session that the browser had before', async () => {
    const { email } = await someone()
    const first = (await signInByLink((await mailed(email)).token, askedAt(NOW))) ?? ''
    const sessionId = (await findSession(first, NOW))?.id
    const second = await signInByLink((await mailed(email)).token, { ...askedAt(NOW), sessionId })
    expect(await findSession(first, NOW)).toBeNull()
    expect(await findSession(second ?? '', NOW)).not.toBeNull()
  })

  it('does not let in a person who was deactivated after it was sent', async () => {
    const { id, email } = await someone()
    const { token } = await mailed(email)
    await asSystem(tx => tx.person.update({ where: { id }, data: { deactivatedAt: NOW } }))
    expect(await signInByLink(token, askedAt(NOW))).toBeNull()
  })
})

describe('a mailed code', () => {
  it('signs in together with its address, once, and spends the link with it', async () => {
    const { email } = await someone()
    const { code, token } = await mailed(email)
    expect(code).toMatch(/^\d{8}$/)
    const spaced = `${code.slice(0, 4)} ${code.slice(4)}`
    expect(
      await signInByCode({ email: ` ${email.toUpperCase()}`, code: spaced }, askedAt(NOW)),
    ).not.toBeNull()
    expect(await signInByCode({ email, code }, askedAt(NOW))).toBeNull()
    expect(await signInByLink(token, askedAt(NOW))).toBeNull()
  })

  it('is nothing without its address', async () => {
    const [one, other] = [await someone(), await someone()]
    const { code } = await mailed(one.email)
    expect(await signInByCode({ email: other.email, code }, askedAt(NOW))).toBeNull()
  })

  it('can be tried five times', async () => {
    const { email } = await someone()
    const { code } = await mailed(email)
    const wrong = code === '00000000' ? '00000001' : '00000000'
    for (let attempt = 1; attempt <= 4; attempt++) await signInByCode({ email, code: wrong }, askedAt(NOW))
    expect(await signInByCode({ email, code }, askedAt(NOW))).not.toBeNull()
  })

  it('is worthless after five wrong ones, also when it is right; the link still works', async () => {
    const { email } = await someone()
    const { code, token } = await mailed(email)
    const wrong = code === '00000000' ? '00000001' : '00000000'
    await Promise.all(Array.from({ length: 5 }, () => signInByCode({ email, code: wrong }, askedAt(NOW))))
    expect(await signInByCode({ email, code }, askedAt(NOW))).toBeNull()
    expect(await signInByLink(token, askedAt(NOW))).not.toBeNull()
  })

  it('is replaced by the next one', async () => {
    const { email } = await someone()
    const first = await mailed(email)
    const second = await mailed(email)
    if (first.code !== second.code) {
      expect(await signInByCode({ email, code: first.code }, askedAt(NOW))).toBeNull()
    }
    expect(await signInByCode({ email, code: second.code }, askedAt(NOW))).not.toBeNull()
  })

  it('works for fifteen minutes', async () => {
    const { email } = await someone()
    const { code } = await mailed(email)
    expect(await signInByCode({ email, code }, askedAt(minutesLater(15)))).toBeNull()
  })
})

describe('what is kept and sent', () => {
  it('neither link nor code lies in a table that the app or staff can read', async () => {
    const { email } = await someone()
    const { token, code, link } = await mailed(email)
    const kept = await asSystem(async tx => ({
      tokens: await tx.signInToken.findMany({ where: { email } }),
      mail: await tx.mail.findMany({ where: { toAddress: email } }),
    }))
    expect(kept.tokens).toHaveLength(2)
    expect(kept.mail).toHaveLength(1)
    expect(kept.mail[0]).toMatchObject({ state: 'queued', subject: 'Logga in i Hållbart arbetsliv' })
    expect(kept.mail[0]?.body).toContain('{link}')
    const text = JSON.stringify(kept)
    for (const secret of [token, link, `"${code}"`, ` ${code} `]) expect(text).not.toContain(secret)
  })

  it("is written in the person's language", async () => {
    const { email } = await someone({ locale: 'en' })
    await mailed(email)
    const mail = await asSystem(tx => tx.mail.findFirst({ where: { toAddress: email } }))
    expect(mail?.subject).toBe('Sign in to Hållbart arbetsliv')
  })

  it('an unknown or deactivated address gets nothing, and the answer takes as long', async () => {
    const { email } = await someone({ deactivatedAt: NOW })
    for (const address of [email, 'nobody@nowhere.example']) {
      const started = performance.now()
      await requestSignInMail(address, onward)
      expect(performance.now() - started).toBeGreaterThan(390)
      expect(await mailedTo(address)).toEqual([])
      expect(await asSystem(tx => tx.signInToken.count({ where: { email: address } }))).toBe(0)
    }
  })

  it('the way onward stays on this site', async () => {
    const { email } = await someone()
    const { link } = await mailed(email)
    expect(link).toMatch(/^http:\/\/localhost:3000\/logga-in\/lank\?token=/)
  })
})
