import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { MandateChoice } from '@/features/account/components/mandate-choice'
import { messagesIn } from '@/messages/messages'

const roles = ['person', 'staff', 'admin', 'reader', 'deliverer'] as const

describe.each(['sv', 'en'] as const)('an account without a mandate, in %s', locale => {
  const said = (part: ReactNode) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
        {part}
      </NextIntlClientProvider>,
    )
  const told = roles.map(role => said(<MandateChoice actor={{ role } as SignedInActor} mandates={[]} />))

  it('is told of its own role: staff and admin alike, and no two others', () => {
    const [, staff, admin] = told
    expect(admin).toBe(staff)
    expect(new Set(told).size).toBe(roles.length - 1)
  })
})
