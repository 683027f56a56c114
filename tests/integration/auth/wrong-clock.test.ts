import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newChallenge, spendChallenge } from '@/auth/passkey-challenges'
import { createSession, findSession } from '@/auth/session'
import { requestSignInMail, signInByCode, signInByLink } from '@/auth/sign-in'
import { currentTime, hearTime, ownTime } from '@/lib/clock'
import { sha256 } from '@/lib/hashing'
import { readMailedWord, withMailedWord } from '@/lib/mailed-word'
import { asSystem, mailedTo, someone } from '../../support/signing-in'
import { asSuperuser } from '../../support/sql'
import { setMachineRight, setMachineWrong } from '../../support/wrong-clock'

// The database's clock decides alone. A machine that is wrong shuts nobody out, and lets nobody in for longer.

const client = { address: '192.0.2.7', userAgent: 'Firefox', browser: sha256('this browser') }
const asking = () => ({ now: currentTime(), client })

type Told = { is: boolean }
/** Whether the database says so of each row, by its own clock. */
async function says(question: string, id: string): Promise<boolean> {
  const rows = await asSystem(tx => tx.$queryRawUnsafe<Told[]>(`SELECT ${question}`, id))
  return rows.length > 0 && rows.every(({ is }) => is)
}
const within = (column: string, least: string, most: string) =>
  `"${column}" > clock_timestamp() + interval '${least}' AND "${column}" <= clock_timestamp() + interval '${most}' AS is`
const change = (sql: string, id: string) => asSuperuser(client => client.query(sql, [id]))

describe.each([
  ['ahead', 1],
  ['behind', -1],
])('on a machine that is an hour %s', (_, hours) => {
  let person: Awaited<ReturnType<typeof someone>>
  beforeEach(async () => {
    setMachineWrong(hours)
    person = await someone()
  })
  afterEach(setMachineRight)

  async function mailed() {
    await requestSignInMail(person.email, { till: '/', ...asking() })
    const [mail] = await mailedTo(person.email)
    if (!mail) throw new Error('No mail was written')
    return mail
  }

  it('a mailed link and code work for fifteen minutes', async () => {
    const { token } = await mailed()
    const lasts = within('expiresAt', '10 minutes', '15 minutes')
    expect(await says(`${lasts} FROM "SignInToken" WHERE email = $1`, person.email)).toBe(true)
    expect(await signInByLink(token, asking())).not.toBeNull()
    const { code } = await mailed()
    expect(await signInByCode({ email: person.email, code }, asking())).not.toBeNull()
    const late = await mailed()
    await change(
      `UPDATE "SignInToken" SET "expiresAt" = clock_timestamp() - interval '1 second' WHERE email = $1`,
      person.email,
    )
    expect(await signInByCode({ email: person.email, code: late.code }, asking())).toBeNull()
    expect(await signInByLink(late.token, asking())).toBeNull()
  })

  it('a session lasts and signs as long as it says, and ends an hour after its last use', async () => {
    const begun = { personId: person.id, assurance: 'mail_link', userAgent: '', now: currentTime() } as const
    const token = await createSession(begun)
    const lasts = within('expiresAt', '11 hours 55 minutes', '12 hours')
    const signs = within('signsUntil', '3 hours 55 minutes', '4 hours')
    for (const question of [lasts, signs])
      expect(await says(`${question} FROM "Session" WHERE "personId" = $1::uuid`, person.id)).toBe(true)
    const unused = (minutes: number) =>
      change(
        `UPDATE "Session" SET "lastSeenAt" = clock_timestamp() - interval '${minutes} minutes'
         WHERE "personId" = $1::uuid`,
        person.id,
      )
    await unused(55)
    expect(await findSession(token, currentTime())).not.toBeNull()
    await unused(61)
    expect(await findSession(token, currentTime())).toBeNull()
  })

  it('a passkey is asked for, and shown within five minutes', async () => {
    const asked = { purpose: 'sign_in', browser: sha256(person.id), now: currentTime() } as const
    const challenge = await newChallenge(asked)
    const lasts = within('expiresAt', '1 minute', '5 minutes')
    expect(await says(`${lasts} FROM "PasskeyChallenge" WHERE "browserHash" = $1`, asked.browser)).toBe(true)
    expect(await spendChallenge(challenge, { ...asked, now: currentTime() })).toBe(true)
    const late = await newChallenge(asked)
    await change(
      `UPDATE "PasskeyChallenge" SET "expiresAt" = clock_timestamp() - interval '1 second' WHERE "browserHash" = $1`,
      asked.browser,
    )
    expect(await spendChallenge(late, { ...asked, now: currentTime() })).toBe(false)
  })

  it("a mailed link's word speaks for thirty days", async () => {
    const [{ midnight } = { midnight: new Date(0) }] = await asSystem(
      tx => tx.$queryRaw<{ midnight: Date }[]>`
        SELECT date_trunc('day', clock_timestamp(), 'UTC') + interval '31 days' AS midnight`,
    )
    const secret = 'a secret'
    const link = withMailedWord('/avrop/1', 7, { secret, now: currentTime() })
    expect(readMailedWord(link, { secret, now: midnight })).toBe(7)
    expect(readMailedWord(link, { secret, now: new Date(midnight.getTime() + 1) })).toBeNull()
  })
})

it('the clock follows the database, and no slow answer moves it', async () => {
  await someone()
  // No time passes between two looks.
  const still = vi.spyOn(performance, 'now').mockReturnValue(performance.now())
  const told = () => Math.round(currentTime().getTime() - ownTime())
  const before = told()
  hearTime(new Date(ownTime() + before - 4_000), ownTime() - 9_000)
  expect(told()).toBe(before)
  hearTime(new Date(ownTime() + before + 60_000), ownTime())
  expect(Math.abs(told() - before - 60_000)).toBeLessThanOrEqual(1)
  still.mockRestore()
  await someone()
  expect(Math.abs(told() - before)).toBeLessThan(1_000)
})
