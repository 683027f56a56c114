import { describe, expect, it } from 'vitest'
import type { AdminActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { canConfirmChange, canDeactivate, canKeepAccounts } from '@/features/account/roles/policy'
import { takesTwo, takingOf, wayToAdmin } from '@/features/account/roles/rules'

const now = new Date('2026-06-17T10:00:00Z')
const signedIn = { personId: 'ada', name: 'Ada', email: 'ada@kansliet.example', now, sessionId: null }
const asking = { ...signedIn, assurance: 'mail_link', signedInAt: now, locale: 'sv' } as const
const admin = makeActor({ ...asking, role: 'admin' }) as AdminActor

describe('an account takes two admins', () => {
  it.each([
    [null, 'reader', false],
    [null, 'deliverer', false],
    [null, 'staff', true],
    [null, 'admin', true],
    ['reader', 'deliverer', false],
    ['reader', 'staff', true],
    ['staff', 'reader', true],
    ['admin', 'deliverer', true],
    ['staff', 'admin', true],
  ] as const)('from %s to %s: %s', (from, to, expected) => {
    expect(takesTwo(from, to)).toBe(expected)
  })
})

describe('an address that is to have an account', () => {
  it.each([
    ['nobody has', null, 'new'],
    ['a person without a role has', { role: null, isActive: true }, 'taken'],
    ['an account has', { role: 'reader', isActive: true }, 'taken'],
    ['a shut account has', { role: 'staff', isActive: false }, 'restores'],
  ] as const)('that %s', (_, found, expected) => {
    expect(takingOf(found)).toBe(expected)
  })

  it.each([
    [null, false, 'account_added'],
    [{ role: null, isActive: true }, false, 'account_added'],
    [{ role: null, isActive: true }, true, 'taken'],
    [{ role: 'deliverer', isActive: true }, false, 'taken'],
    [{ role: 'deliverer', isActive: false }, false, 'taken'],
    [{ role: 'staff', isActive: true }, false, 'account_role'],
    [{ role: 'reader', isActive: true }, false, 'account_role'],
    [{ role: 'admin', isActive: false }, false, 'account_restored'],
    [{ role: 'admin', isActive: true }, false, 'is_admin'],
  ] as const)('%j, with a mandate: %s, becomes an admin by %s', (found, holds, expected) => {
    expect(wayToAdmin(found, holds)).toBe(expected)
  })
})

describe('who keeps accounts', () => {
  it.each([
    ['admin', true],
    ['staff', false],
    ['reader', false],
    ['person', false],
  ] as const)('%s: %s', (role, expected) => {
    expect(canKeepAccounts(makeActor({ ...asking, role }))).toBe(expected)
  })

  it('nobody shuts their own', () => {
    expect(canDeactivate(admin, 'ada')).toMatchObject({ reason: 'deactivates_oneself' })
    expect(canDeactivate(admin, 'bo')).toMatchObject({ ok: true })
  })

  it.each([
    ['bo', true, false, undefined],
    ['ada', true, false, 'four_eyes'],
    ['bo', false, false, 'asker_has_left'],
    ['bo', true, true, 'change_moved_on'],
  ] as const)('a wish of %s, still there: %s, over: %s', (askedById, isAskerThere, isOver, reason) => {
    expect(canConfirmChange(admin, { askedById, isAskerThere, isOver })).toMatchObject(
      reason ? { ok: false, reason } : { ok: true },
    )
  })
})
