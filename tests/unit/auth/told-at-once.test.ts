import { createTranslator } from 'use-intl/core'
import { beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { definePublicAction } from '@/auth/define-action'
import { accept, refuse } from '@/lib/result'
import { code, properName } from '@/lib/text-fields'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

vi.mock('@/auth/current-actor', () => ({
  askedPath: async () => '/',
  currentActor: async () => ({ role: 'visitor', now: new Date('2021-06-17T10:00:00Z'), client: {} }),
}))
vi.mock('@/auth/session-cookie', () => ({ keepAddress: async () => undefined }))
vi.mock('@/auth/while-signed-out', () => ({}))
vi.mock('next-intl/server', () => ({
  getLocale: async () => 'sv',
  getTranslations: async (namespace?: 'reasons') =>
    createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace }),
}))

const run = vi.fn(async () => accept('done'))
const action = definePublicAction({
  schema: z.object({ name: properName(20), validFrom: code(10).optional() }),
  checks: (_actor, { validFrom }) =>
    validFrom === 'past' ? refuse('mandate_in_past', { field: 'validFrom' }) : null,
  run,
})

async function fieldsTold(fields: Record<string, string>): Promise<string[]> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return Object.keys((await action(undefined, form))?.error ?? {})
}

describeInZones('a form with several faults', () => {
  beforeEach(() => run.mockClear())

  it('tells of a field that rules refuse together with one that is missing, and does nothing', async () => {
    expect(await fieldsTold({ validFrom: 'past' })).toEqual(['validFrom', 'name'])
    expect(await fieldsTold({ name: 'Siv', validFrom: 'past' })).toEqual(['validFrom'])
    expect(await fieldsTold({ validFrom: 'later' })).toEqual(['name'])
    expect(run).not.toHaveBeenCalled()
    expect(await fieldsTold({ name: 'Siv', validFrom: 'later' })).toEqual([])
    expect(run).toHaveBeenCalledOnce()
  })
})
