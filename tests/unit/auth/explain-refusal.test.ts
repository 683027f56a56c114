import { createTranslator } from 'use-intl/core'
import { expect, it, vi } from 'vitest'
import { explainRefusal, filledIn } from '@/auth/explain-refusal'
import { refuse, refuseTogether } from '@/lib/result'
import { type Locale, locales, messagesIn } from '@/messages/messages'

vi.mock('@/auth/current-actor', () => ({ askedPath: async () => '/admin?sak=x' }))
vi.mock('next-intl/server', () => ({
  getLocale: async () => spoken.locale,
  getTranslations: async (namespace?: 'reasons') =>
    createTranslator({ ...spoken, messages: messagesIn(spoken.locale), namespace }),
}))
const spoken = vi.hoisted(() => ({ locale: 'sv' as Locale }))

const weekend = { reason: 'clash_weekend', values: { times: 'Lördag 12 december 2026' } } as const
const night = { reason: 'clash_night', values: { times: 'Måndag 14 december 2026' } } as const
const asked = (besides: (typeof weekend | typeof night)[]) =>
  explainRefusal(
    refuse('clash_reason_missing', {
      field: 'clashReason',
      values: { count: besides.length, lines: besides.length },
      besides,
      fills: { passed: besides.map(({ reason }) => reason) },
    }),
  )

it('a question says its only reason in the summary, and asks nobody to look for a list', async () => {
  const { error, heads } = await asked([weekend])
  expect(heads?.clashReason).toMatch(/^Lördag 12 december 2026: det är helg\. .* varför den här ska gälla\.$/)
  expect(error.clashReason).toEqual(['Lördag 12 december 2026: det är helg.'])
})

it('of several it says how many there are, and they are listed at the question', async () => {
  const { error, heads } = await asked([weekend, night])
  expect(heads?.clashReason).toMatch(/^Något talar emot 2 av tiderna, .* i rutan nedanför /)
  expect(error.clashReason).toHaveLength(2)
})

it('a form that is refused as a whole has its reasons in the summary once', async () => {
  const refusal = refuse('retention_shortens', { besides: [weekend], fills: { shortens: ['x'] } })
  const { error, heads } = await explainRefusal(refusal)
  expect(heads?.['']).not.toContain('helg')
  expect(error['']).toHaveLength(1)
})

it('the refusals of several fields are told together, a question first', async () => {
  const question = refuse('address_elsewhere', {
    field: 'email',
    values: { domain: 'verket.example' },
    fills: { asked: ['a@b.example'] },
  })
  const refusal = refuseTogether(null, question, refuse('mandate_in_past', { field: 'validFrom' }))
  if (!refusal) throw new Error('Nothing was refused')
  const { error } = await explainRefusal(refusal)
  expect(Object.keys(error).toSorted()).toEqual(['email', 'validFrom'])
  const state = await filledIn(told => ({ status: 'error', error: told ?? {} }), refusal)
  expect(state?.typed).toEqual({ asked: ['a@b.example'] })
})

it('nothing is refused where nothing is wrong', () => {
  expect(refuseTogether(null, false, { ok: true, value: 1 })).toBeNull()
})

it.each(locales)(
  'an old sign-in leads to a new one in another tab, and back to the form, %s',
  async locale => {
    spoken.locale = locale
    const refused = refuse('sign_in_too_old_to_grant')
    const state = await filledIn(error => ({ status: 'error', error }), refused)
    expect(state?.way?.href).toBe('/logga-in/pa-nytt?till=%2Fadmin%3Fsak%3Dx')
    expect(state?.error?.['']?.[0]).toContain(state?.way?.words)
  },
)
