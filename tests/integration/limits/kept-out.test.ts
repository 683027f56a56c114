import { describe, expect, it } from 'vitest'
import { requestSignInMail, signInByCode, signInByLink } from '@/auth/sign-in'
import { sha256 } from '@/lib/hashing'
import { mailedTo, minutesLater, NOW, someone } from '../../support/signing-in'

const client = { address: '192.0.2.1', userAgent: 'Firefox', browser: sha256('this browser') }
const elsewhere = { ...client, address: '198.51.100.7', browser: sha256('another browser') }
const askedAt = (now: Date) => ({ now, client })
const onward = { till: '/avrop/1', now: NOW, client }
const all = (work: Promise<unknown>[]) => Promise.all(work)

async function mailed(email: string) {
  await requestSignInMail(email, onward)
  const [mail] = await mailedTo(email)
  if (!mail) throw new Error('No mail was written')
  return mail
}

describe('nobody keeps another from signing in', () => {
  it('by asking for mail in their name: five go at once, and then a fresh link always lies in the inbox', async () => {
    const { email } = await someone()
    const ask = () => requestSignInMail(email, { ...onward, client: elsewhere })
    await all(Array.from({ length: 5 }, ask))
    await all(Array.from({ length: 3 }, ask))
    expect(await mailedTo(email)).toHaveLength(5)
    // The person's own wish, from another address and browser, is within its own limit.
    await requestSignInMail(email, onward)
    expect(await mailedTo(email)).toHaveLength(6)
    await all(Array.from({ length: 7 }, () => requestSignInMail(email, onward)))
    expect((await mailedTo(email)).length).toBeLessThanOrEqual(10)
    const before = (await mailedTo(email)).length
    await requestSignInMail(email, { ...onward, now: minutesLater(2) })
    expect(await mailedTo(email)).toHaveLength(before)
    await requestSignInMail(email, { ...onward, now: minutesLater(4) })
    const [newest] = await mailedTo(email)
    expect(await mailedTo(email)).toHaveLength(before + 1)
    expect(await signInByLink(newest?.token ?? '', askedAt(minutesLater(5)))).not.toBeNull()
  })

  it('by asking for a code of their own, or by guessing at it', async () => {
    const { email } = await someone()
    const { code } = await mailed(email)
    await requestSignInMail(email, { ...onward, client: elsewhere })
    const [others] = await mailedTo(email)
    const there = { now: NOW, client: elsewhere }
    for (let time = 0; time < 12; time++) await signInByCode({ email, code: '12345678' }, there)
    expect(await signInByCode({ email, code: others?.code ?? '' }, askedAt(NOW))).toBeNull()
    expect(await signInByCode({ email, code }, there)).toBeNull()
    expect(await signInByCode({ email, code }, askedAt(NOW))).not.toBeNull()
  })

  it('by coming from the same address', async () => {
    const people = [await someone(), await someone()]
    const [guesser, other] = people.map(({ email }) => email) as [string, string]
    const guess = () => signInByCode({ email: guesser, code: '12345678' }, askedAt(NOW))
    for (let round = 0; round < 13; round++) await all(Array.from({ length: 5 }, guess))
    const { code } = await mailed(other)
    expect(await signInByCode({ email: other, code }, askedAt(NOW))).not.toBeNull()
  })

  it('a code works in no browser without the mark that was set when it was asked for', async () => {
    const { email } = await someone()
    const { code } = await mailed(email)
    const unmarked = { now: NOW, client: { ...client, browser: undefined } }
    expect(await signInByCode({ email, code }, unmarked)).toBeNull()
    expect(await signInByCode({ email, code }, askedAt(NOW))).not.toBeNull()
  })
})
