import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { OwnedDuty } from '@/features/duties/components/duty-owner'
import { OwnerForm } from '@/features/duties/components/owner-form'
import type { Duty } from '@/features/duties/duty'
import { messagesIn } from '@/messages/messages'

vi.mock('@/features/duties/actions', () => ({
  ...{ giveBackDutyAction: vi.fn(), releaseDutyAction: vi.fn(), takeDutyAction: vi.fn() },
}))
vi.mock('@/features/duties/subject-queries', () => ({ getFormerOwner: vi.fn() }))
// The form itself waits for its request.
vi.mock('@/components/form/form', () => ({ Form: ({ children }: { children: ReactNode }) => children }))

const duty = { name: 'plan.d', kind: 'plan', id: 'd', parentId: null, ownerId: 'bo', owner: 'Bo Berg' }

function drawn(personId: string, given: { label?: string; former?: string } = {}, about = {}): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <OwnerForm duty={{ ...duty, ...about } as Duty} personId={personId} {...given} />
    </NextIntlClientProvider>,
  )
}

it('before a delivery is taken over it says that all of it changes hands, and who is told', () => {
  expect(drawn('ada')).toMatch(/Hela leveransen byter ansvarig, och Bo Berg får veta det\..*Ta över den/s)
  const access = { kind: 'access' }
  expect(drawn('ada', {}, access)).toMatch(/Bo Berg får veta det i portalen, inte med mejl\..*Ta över den/s)
  expect(drawn('ada', {}, { ...access, ownerId: null, owner: null })).not.toContain('får veta det')
  expect(drawn('ada', {}, access)).not.toContain('Hela leveransen')
})

it('the press that lets go begins where the lines begin', () => {
  const release = drawn('bo', {}, { kind: 'access', isTaken: true })
  expect(release).toMatch(/<button [^>]*class="[^"]*self-start[^"]*"[^>]*><span>Släpp den/)
})

it('what was taken over has a press that gives it back, and one’s own delivery has none', () => {
  expect(drawn('bo', { label: 'Ångra', former: 'ada' })).toMatch(/name="to" value="ada".*Ångra/s)
  expect(drawn('bo', { label: 'Ångra' })).toBe('')
})

it('a delivery that was taken over says in its row to whom it can be given back', () => {
  const pane = (former: { id: string; name: string } | null) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        <OwnedDuty duty={{ ...duty, since: new Date() } as Duty} personId="bo" formerOwner={former} />
      </NextIntlClientProvider>,
    )
  expect(pane({ id: 'nils', name: 'Nils Ekdahl' })).toMatch(/value="nils".*Lämna tillbaka till Nils Ekdahl/s)
  expect(pane(null)).not.toContain('Lämna tillbaka')
})
