import { createTranslator } from 'next-intl'
import type { ReactElement, ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import WrittenInterestPage from '@/app/intresse/bekrafta/page'
import { LONGEST_WAIT } from '@/features/duties/rules'
import { messagesIn } from '@/messages/messages'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const stood = vi.hoisted(() => ({ party: null as string | null }))
vi.mock('@/features/interest/unconfirmed/queries', () => ({
  getWritten: async () => ({
    ...{
      organisation: 'Vattenledsverket',
      need: 'Vi vill veta mer.',
      timing: 'soon',
      email: 's@example.test',
    },
    ...{ telephone: '', confirmedAt: new Date('2021-06-01T08:00:00Z'), party: stood.party },
    service: { slug: 'a', name: { sv: 'Arbetsliv 2.0', en: 'Working life 2.0' } },
  }),
}))
vi.mock('@/features/interest/actions', () => ({}))
vi.mock('@/features/interest/unconfirmed/components/written-forms', () => ({ TakeBackForm: () => null }))
vi.mock('@/features/settings/queries', () => ({ getRetention: async () => ({ unconfirmedInterests: 60 }) }))
vi.mock('@/auth/current-actor', () => ({ currentActor: async () => ({}) }))
vi.mock('@/auth/session-cookie', () => ({ keptAddress: async () => undefined }))
vi.mock('next-intl/server', () => ({
  getLocale: async () => 'sv',
  getTranslations: async (namespace: 'interest.written') =>
    createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace }),
}))

async function said(party: string | null) {
  stood.party = party
  const page = await WrittenInterestPage({
    params: Promise.resolve({}),
    searchParams: Promise.resolve({ kod: 'k', klart: 'confirmed' }),
  })
  // The page of a confirmed one is a component that waits for its texts.
  const { type, props } = page as ReactElement<object, (props: object) => Promise<ReactNode>>
  const html = markupOf(await type(props))
  return html.replace(/<[^>]*>|\u00ad/g, ' ')
}

describeInZones('the page of a confirmed interest', () => {
  it.each([null, 'seko'])(
    '%s: the secretariat gets in touch within the time that its duty has',
    async party => {
      const text = await said(party)
      expect(text).toContain(
        `Kansliet hör av sig till dig, normalt inom ${LONGEST_WAIT.unconfirmed} arbetsdagar`,
      )
    },
  )

  it('a party reads it too, where the writer named one', async () => {
    expect(await said('seko')).toContain('Kansliet och den som företräder Seko hos Vattenledsverket')
    const unsure = await said(null)
    expect(unsure).toContain('Kansliet kan nu läsa det du skrev om Arbetsliv 2.0 för Vattenledsverket.')
    expect(unsure).not.toMatch(/[Dd]in part|företräder/)
  })
})
