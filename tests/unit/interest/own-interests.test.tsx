import { createTranslator } from 'next-intl'
import { expect, it, vi } from 'vitest'
import InterestsPage from '@/app/intresse/page'
import { messagesIn } from '@/messages/messages'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const stood = vi.hoisted(() => ({ interests: [] as object[], unconfirmed: [] as object[] }))
vi.mock('@/features/interest/queries', () => ({ listInterests: async () => stood.interests }))
vi.mock('@/features/interest/unconfirmed/queries', () => ({ listUnconfirmed: async () => stood.unconfirmed }))
vi.mock('@/features/interest/actions', () => ({ removeUnconfirmedAction: vi.fn() }))
vi.mock('@/features/settings/queries', () => ({ getRetention: async () => ({ unconfirmedInterests: 60 }) }))
vi.mock('@/auth/current-actor', () => ({ partyActor: async () => ({}) }))
vi.mock('@/components/form/form', () => ({ Form: () => null }))
vi.mock('next-intl/server', () => ({
  getLocale: async () => 'sv',
  getTranslations: async (namespace: 'interest') =>
    createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace }),
}))

const name = { sv: 'Arbetsliv 2.0', en: 'Working life 2.0' }
const said = { need: 'Vi vill veta mer.', timing: 'soon', createdAt: new Date('2021-05-03T08:00:00Z') }
const sign = { number: 1, level: 'agenda_setting', kinds: ['promotive'] }
const anInterest = {
  ...{ id: 'i', ...said, shownBy: 'Sam Holm', state: 'active' },
  service: { ...sign, slug: 'a', content: { name, levels: [sign.level], kinds: sign.kinds } },
}
const written = (id: string) => ({
  ...{ id, ...said, organisation: 'Vattenledsverket', email: 's@example.test', party: 'seko' },
  service: { ...sign, slug: 'a', name },
})

async function filled(interests: object[], unconfirmed: object[]) {
  Object.assign(stood, { interests, unconfirmed })
  const page = await InterestsPage({ searchParams: Promise.resolve({}) })
  const html = markupOf(page)
  const links = [...html.matchAll(/<a ([^>]*button-primary[^>]*)>/g)]
  const hrefs = links.map(([, facts = '']) => /href="([^"]*)"/.exec(facts)?.[1])
  return { hrefs, hasBar: html.includes('next-step-fixed'), leadsOn: html.includes('href="/tjanster"') }
}

describeInZones("a party's page of interests", () => {
  it.each([
    ['and nothing else', []],
    ['beside own ones', [anInterest]],
  ])('with some to take up %s has the first of them as its one filled press', async (_name, interests) => {
    expect(await filled(interests, [written('first'), written('second')])).toEqual({
      hrefs: [expect.stringContaining('first')],
      hasBar: false,
      leadsOn: true,
    })
  })

  it('with nothing that waits has the choice of a service', async () => {
    expect(await filled([anInterest], [])).toEqual({ hrefs: ['/tjanster'], hasBar: true, leadsOn: true })
    expect(await filled([], [])).toEqual({ hrefs: ['/tjanster'], hasBar: false, leadsOn: true })
  })
})
