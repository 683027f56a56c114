import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslator } from 'use-intl/core'
import { expect, it, vi } from 'vitest'
import type { StaffActor } from '@/auth/actor'
import { ColleagueFirst } from '@/features/duties/components/colleague-first'
import type { Duty } from '@/features/duties/duty'
import type { Address } from '@/lib/list-filter'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

vi.mock('@/auth/taken-by-colleague', () => ({
  takenByColleagues: async () =>
    new Map([['mail.m', { id: 'bo', name: 'Bo Berg', at: new Date('2021-06-17T07:30:00Z') }]]),
}))
const request = vi.hoisted(() => ({ posted: undefined as object | undefined }))
vi.mock('@/lib/exchange', () => ({ currentExchange: () => request }))
vi.mock('@/components/ui/link', () => ({ Link: 'a' }))
vi.mock('next-intl/server', () => ({
  getLocale: async () => 'sv',
  getTranslations: async (namespace: 'duties.colleague') =>
    createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace }),
}))

async function drawn(personId: string, asked: Address = {}): Promise<string> {
  const duty = { name: 'mail.m', ownerId: 'bo' } as Duty
  const actor = { personId } as StaffActor
  return renderToStaticMarkup(
    await ColleagueFirst({ actor, duty, asked, at: '/admin?sak=mail.m', children: <i>Formulär</i> }),
  )
}

describeInZones('a row that a colleague has taken', () => {
  it('before a colleague’s row is done it says who took it and when, and asks for one choice', async () => {
    const asks = await drawn('ada')
    expect(asks).toContain('Bo Berg tog den här torsdag 17 juni 2021 kl. 09:30.')
    expect(asks).toMatch(/href="\/admin\?sak=mail\.m&amp;anda=bo#syssla"[^>]*>Gör det ändå/)
    expect(asks).not.toContain('Formulär')
  })

  it('once that is chosen the forms stand there, and of another colleague it is asked again', async () => {
    expect(await drawn('ada', { anda: 'bo' })).toMatch(/Bo Berg tog den här.*Formulär/)
    expect(await drawn('ada', { anda: 'nils' })).not.toContain('Formulär')
    expect(await drawn('bo')).toBe('<i>Formulär</i>')
  })

  it('a form that was posted without script and refused stands there, with what was written', async () => {
    request.posted = [['text', 'hej']]
    expect(await drawn('ada')).toMatch(/Bo Berg tog den här.*Formulär/)
    request.posted = undefined
  })
})
