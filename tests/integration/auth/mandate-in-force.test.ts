import { expect, it } from 'vitest'
import type { PartyActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { inForceAt, isInForce } from '@/auth/mandate'
import { proveMandate } from '@/auth/prove-mandate'
import { dateOf } from '@/lib/dates'
import { asSystem, mandateFor, someone } from '../../support/signing-in'

const winter = { validFrom: dateOf('2026-01-15'), validTo: dateOf('2026-01-20') }
const summer = { validFrom: dateOf('2026-06-15'), validTo: dateOf('2026-06-20') }
const endless = { validFrom: dateOf('2026-01-15'), validTo: null }
const noon = new Date('2026-01-17T12:00:00Z')
const revoked = { ...winter, revokedAt: noon }

const cases = [
  ['the day before its first', winter, '2026-01-14T12:00:00Z', false],
  ['a moment before Swedish midnight in winter', winter, '2026-01-14T22:59:59.999Z', false],
  ['Swedish midnight in winter', winter, '2026-01-14T23:00:00Z', true],
  ['midnight of universal time of its first day', winter, '2026-01-15T00:00:00Z', true],
  ['its first day', winter, '2026-01-15T12:00:00Z', true],
  ['its last day', winter, '2026-01-20T12:00:00Z', true],
  ['a moment before the midnight that ends it', winter, '2026-01-20T22:59:59.999Z', true],
  ['the midnight that ends it, in winter', winter, '2026-01-20T23:00:00Z', false],
  ['the day after its last', winter, '2026-01-21T12:00:00Z', false],
  ['a moment before Swedish midnight in summer', summer, '2026-06-14T21:59:59.999Z', false],
  ['Swedish midnight in summer', summer, '2026-06-14T22:00:00Z', true],
  ['a moment before the midnight that ends it, in summer', summer, '2026-06-20T21:59:59.999Z', true],
  ['the midnight that ends it, in summer', summer, '2026-06-20T22:00:00Z', false],
  ['ten years on, without a last day', endless, '2036-01-15T12:00:00Z', true],
  ['before its first day, without a last', endless, '2026-01-14T12:00:00Z', false],
  ['a moment before it is revoked', revoked, '2026-01-17T11:59:59.999Z', true],
  ['the moment that it is revoked', revoked, '2026-01-17T12:00:00Z', false],
  ['a moment after it is revoked', revoked, '2026-01-17T12:00:00.001Z', false],
] as const

it.each(cases)('%s: rule, condition, law and proof agree', async (_case, dates, instant, expected) => {
  const now = new Date(instant)
  const { mandate, actor } = await holderOf(dates, now)
  expect(isInForce(mandate, now)).toBe(expected)
  await asSystem(async tx => {
    expect(await tx.mandate.count({ where: { id: mandate.id, ...inForceAt(now) } })).toBe(expected ? 1 : 0)
    const [law] = await tx.$queryRaw<{ holds: boolean }[]>`
      SELECT app.is_in_force("validFrom", "validTo", "revokedAt", ${now}) AS holds
      FROM "Mandate" WHERE id = ${mandate.id}::uuid`
    expect(law?.holds).toBe(expected)
    // An act that began before its mandate was revoked still finds it revoked.
    expect((await proveMandate(tx, actor)).ok).toBe(expected && !mandate.revokedAt)
  })
})

async function holderOf(dates: (typeof cases)[number][1], now: Date) {
  const person = await someone()
  const { id } = await mandateFor(person.id)
  const mandate = await asSystem(tx =>
    tx.mandate.update({ where: { id }, data: dates, include: { organisation: true } }),
  )
  const { organisation, party } = mandate
  const actor: PartyActor = makeActor({
    role: 'party',
    now,
    locale: 'sv',
    personId: person.id,
    name: person.name,
    email: person.email,
    assurance: 'mail_link',
    signedInAt: now,
    sessionId: null,
    organisation: { id: organisation.id, name: organisation.name },
    party,
    mandateId: id,
    canSign: true,
  })
  return { mandate, actor }
}
