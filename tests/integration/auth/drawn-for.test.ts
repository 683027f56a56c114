import { beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { isParty } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { defineAction, defineOwnAction, definePublicAction } from '@/auth/define-action'
import { createSession } from '@/auth/session'
import { DRAWN_FOR } from '@/lib/drawn-for'
import { accept } from '@/lib/result'
import { line } from '@/lib/text-fields'
import { asSystem, mandateFor, someone } from '../../support/signing-in'

// One request of one browser, and its session.
const sent = new Headers()
let token: string | undefined
vi.mock('next/headers', () => ({
  headers: async () => sent,
  cookies: async () => ({
    get: (name: string) => (name === 'portal.session' && token ? { name, value: token } : undefined),
  }),
}))
vi.mock('next-intl/server', () => ({
  getLocale: async () => 'sv',
  getTranslations: async (space: string) => (key: string, values?: { organisation?: string }) =>
    [`${space}.${key}`, values?.organisation].filter(Boolean).join(' '),
}))

const done: string[] = []
beforeEach(() => done.splice(0))

const definition = {
  schema: z.object({ text: line(9) }),
  run: async (_actor: unknown, { text }: { text: string }) => accept(done.push(text)),
}
const forParty = defineAction(definition)

async function post(action: typeof forParty, drawnFor?: string, text = 'hej') {
  const form = new FormData()
  form.set('text', text)
  if (drawnFor) form.set(DRAWN_FOR, drawnFor)
  return action(undefined, form)
}

async function holderOfTwo() {
  const person = await someone()
  const [former, present] = [await mandateFor(person.id), await mandateFor(person.id)]
  token = await createSession({ personId: person.id, assurance: 'mail_link', userAgent: '', now: new Date() })
  await asSystem(tx =>
    tx.session.updateMany({ where: { personId: person.id }, data: { actingMandateId: present.id } }),
  )
  return { person, former, present }
}

describe('a form that was drawn for somebody else', () => {
  it('does what it says for the mandate that it was drawn for', async () => {
    const { present } = await holderOfTwo()
    expect(await post(forParty, present.id)).toMatchObject({ status: 'success' })
    expect(done).toEqual(['hej'])
  })

  it.each([
    ['hej', 'right'],
    ['alldeles för långt', 'wrong'],
  ])('does nothing for another, keeps %s, and says for whom one acts: what was typed is %s', async text => {
    const { former, present } = await holderOfTwo()
    expect(await post(forParty, former.id, text)).toMatchObject({
      status: 'error',
      error: { '': [`reasons.acting_changed ${present.organisation.name}`] },
      typed: { text: [text] },
    })
    expect(done).toEqual([])
  })

  it('does nothing when it does not say for whom', async () => {
    await holderOfTwo()
    expect(await post(forParty)).toMatchObject({ status: 'error' })
    expect(done).toEqual([])
  })

  it('does nothing when the mandate has ended, though the person has another', async () => {
    const { former, present } = await holderOfTwo()
    await asSystem(tx => tx.mandate.update({ where: { id: present.id }, data: { revokedAt: new Date() } }))
    expect(await post(forParty, present.id)).toMatchObject({
      error: { '': [`reasons.acting_changed ${former.organisation.name}`] },
    })
    await asSystem(tx => tx.mandate.update({ where: { id: former.id }, data: { revokedAt: new Date() } }))
    expect(await post(forParty, former.id)).toMatchObject({ error: { '': ['reasons.acting_ended'] } })
    expect(done).toEqual([])
  })

  it('is drawn once more for whom it was drawn, but never for a mandate of somebody else', async () => {
    const other = await holderOfTwo()
    const { former, present } = await holderOfTwo()
    await post(forParty, former.id)
    expect(await actingBy()).toBe(former.id)
    await post(forParty, other.former.id)
    expect(await actingBy()).toBe(present.id)
  })

  it('is no hindrance to what is one’s own or anyone’s', async () => {
    const { former } = await holderOfTwo()
    expect(await post(defineOwnAction(definition), former.id)).toMatchObject({ status: 'success' })
    expect(await post(definePublicAction(definition))).toMatchObject({ status: 'success' })
  })
})

describe('a form of somebody who is signed out', () => {
  it.each([
    [false, 'signedOut'],
    [true, 'signedOutUnsigned'],
  ])(
    'leads to sign in and back to its page; where it signs, %s, it says what is not signed',
    async (signs, key) => {
      token = undefined
      sent.set('x-portal-path', '/avrop/1/signera?v=2')
      expect(await post(defineAction({ ...definition, signs }))).toMatchObject({
        error: { '': [`errors.${key}`] },
        typed: { text: ['hej'] },
        way: { words: 'errors.signInApart', href: '/logga-in?till=%2Favrop%2F1%2Fsignera%3Fv%3D2' },
      })
      expect(done).toEqual([])
    },
  )
})

async function actingBy(): Promise<string | undefined> {
  const actor = await currentActor()
  return isParty(actor) ? actor.mandateId : undefined
}
