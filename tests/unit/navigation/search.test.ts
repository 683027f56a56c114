import { describe, expect, it, vi } from 'vitest'
import { makeActor } from '@/auth/doors'
import { sayIn } from '@/features/exports/say'
import { hitGroups } from '@/features/navigation/search/hits'
import { findPlaces, pagesOf, usualPages } from '@/features/navigation/search/places'
import { questionOf, says } from '@/features/navigation/search/question'
import { paths } from '@/lib/paths'
import { withPlace } from '@/lib/place'
import { locales, messagesIn } from '@/messages/messages'

vi.mock('server-only', () => ({}))

const roles = ['anonymous', 'person', 'party', 'staff', 'admin', 'deliverer', 'reader'] as const

describe('a question', () => {
  it.each([
    ['229', ['229'], 229, false],
    ['#229', ['229'], 229, false],
    ['202100-4284', ['2021004284'], null, true],
    ['16 202100-4284', ['2021004284'], null, true],
    ['Effektiva  team', ['Effektiva', 'team'], null, true],
    ['7', ['7'], 7, false],
    ['avrop 194', ['avrop', '194'], 194, false],
    ['194 Order', ['194', 'Order'], 194, false],
    ['Avrop #194', ['Avrop', '194'], 194, false],
    ['avrop 194 team', ['avrop', '194', 'team'], null, true],
    ['avrop', ['avrop'], null, true],
    ['a b', ['a', 'b'], null, true],
  ] as const)('%s asks for %j', (text, words, orderNumber, readsRegisterNumbers) => {
    expect(questionOf(text)).toEqual({ text, words, orderNumber, readsRegisterNumbers })
  })

  it.each([undefined, '', 'a', '-', '%%', '# ,'])('%s asks for nothing', text => {
    expect(questionOf(text)).toBeNull()
  })

  it('has at most six words, each once', () => {
    expect(questionOf('a1 b2 a1 c3 d4 e5 f6 g7 h8')?.words).toEqual(['a1', 'b2', 'c3', 'd4', 'e5', 'f6'])
  })
})

it('words are found without dots and capitals, as in the database', () => {
  expect(says('Vättnets Ångström', ['ang', 'vattnet'])).toBe(true)
  expect(says('Søren Łuk', ['soren', 'luk'])).toBe(true)
  expect(says('Vättnet', ['vatten'])).toBe(false)
})

describe('pages', () => {
  it.each(locales)('are each told from the others by their name (%s)', locale => {
    const say = sayIn(locale)
    for (const role of roles) {
      const names = pagesOf(role).map(place =>
        'menu' in place ? say(`common.places.${place.menu}`) : say(`search.page.${place.other}`),
      )
      expect(names.length, role).toBe(new Set(names).size)
    }
  })

  it('are found by any of their words, and only by those who have them', () => {
    const at = (role: (typeof roles)[number], ...words: string[]) =>
      findPlaces(role, words, place => ('other' in place ? place.other : place.menu)).map(({ href }) => href)
    expect(at('staff', 'funnel')).toEqual(['/admin/intresse/tratt'])
    expect(at('party', 'funnel')).toEqual([])
    expect(at('staff', 'people')).toEqual([])
    expect(at('admin', 'people')).toEqual(['/admin/personer'])
    expect(at('system' as never)).toEqual([])
  })
})

describe('pages by their subjects', () => {
  const now = new Date('2021-06-17T08:00:00Z')
  const signedIn = { personId: 'p', name: 'A', email: 'a@b.example', signedInAt: now, sessionId: null }
  const found = (role: 'admin' | 'reader', locale: (typeof locales)[number], text: string) => {
    const actor = makeActor({ ...signedIn, role, now, locale, assurance: 'demo' })
    const question = questionOf(text)
    if (!question) throw new Error('no question')
    const groups = hitGroups({ actor, locale, say: sayIn(locale), services: [] }, question, {
      rows: [],
      most: 99,
    })
    return groups.flatMap(({ hits }) => hits.map(({ href }) => href))
  }

  const anOrganisation = {
    ...{ kind: 'organisation' as const, id: 'o1', number: '1', person: null, party: null },
    ...{ organisation: { id: 'o1', name: 'Verket', place: 'Svanköping' }, service: null, status: null },
    ...{ unit: null, validAt: null, begunAt: null },
  }
  const withoutPart = (href: string) => href.replace(/[?#].*/, '')

  it.each(locales)('every heading of the settings leads to them (%s)', locale => {
    const { contact, log, retention } = messagesIn(locale).settings
    for (const { title } of [contact, log, retention]) {
      expect(found('admin', locale, title.replace(/[’']s\b/, '')).map(withoutPart), title).toContain(
        '/admin/installningar',
      )
    }
  })

  it.each([
    ['gallring', withPlace(paths.adminSettings, 'sparas')],
    ['öppettider', '/admin/installningar'],
    ['retention', withPlace(paths.adminSettings, 'sparas')],
    ['utkorg', '/admin/post'],
    ['outbox', '/admin/post'],
    ['händelser', '/admin/logg'],
    ['användare', '/admin/konton'],
    ['väntelista', '/admin/omgangar'],
    ['gdpr', '/admin/personer'],
    ['planera', '/admin/leveranser'],
    ['plan', '/admin/leveranser'],
    ['ringa', '/admin/intresse'],
    ['bekräfta', '/admin'],
    ['api', '/statistik'],
    ['öppna data', '/statistik'],
    ['open data', '/statistik'],
  ])('%s leads to %s in either language', (text, href) => {
    for (const locale of locales) expect(found('admin', locale, text)).toContain(href)
  })

  it('every page of a role is known by a word beside its name', () => {
    for (const locale of locales) {
      const { words, page } = messagesIn(locale).search
      for (const place of (['admin', 'party', 'anonymous'] as const).flatMap(pagesOf)) {
        const [name, title] =
          'menu' in place
            ? [place.menu, messagesIn(locale).common.places[place.menu]]
            : [place.other, page[place.other]]
        const others = words[name].split(' ').filter(word => !says(title, [word]))
        expect(others, `${locale} ${name}`).not.toEqual([])
      }
    }
  })

  it('every page comes first by its own name', () => {
    for (const locale of locales) {
      const say = sayIn(locale)
      const asker = makeActor({ ...signedIn, role: 'admin', now, locale, assurance: 'demo' })
      for (const place of pagesOf('admin')) {
        const title = 'menu' in place ? say(`common.places.${place.menu}`) : say(`search.page.${place.other}`)
        const question = questionOf(title)
        if (!question) throw new Error('no question')
        const [first] = hitGroups({ actor: asker, locale, say, services: [] }, question, {
          rows: [{ kind: 'organisation', total: 1, rows: [anOrganisation] }],
          most: 5,
        })
        expect(first?.kind, title).toBe('page')
        expect(first?.hits[0]?.title, title).toBe(title)
      }
    }
  })

  it.each(roles)('%s has a few pages before anything is asked for, all of the role', role => {
    const usual = usualPages(role)
    expect(usual.length).toBeGreaterThanOrEqual(3)
    expect(usual.length).toBeLessThanOrEqual(5)
    for (const page of usual) expect(pagesOf(role)).toContainEqual(page)
  })

  it('readers find the page for the board', () => {
    expect(found('reader', 'sv', 'styrelse')).toEqual(['/statistik/ledningen'])
  })
})

it('hits lead to the page of each, and what is cut is counted', () => {
  const now = new Date('2021-06-17T08:00:00Z')
  const signedIn = { personId: 'p', name: 'A', email: 'a@b.example', signedInAt: now, sessionId: null }
  const staff = makeActor({ ...signedIn, role: 'staff', now, locale: 'sv', assurance: 'demo' })
  const nothing = {
    ...{ number: null, person: null, party: null, organisation: null, service: null, status: null },
    ...{ unit: null, validAt: null, begunAt: null },
  }
  const organisation = { id: 'o1', name: 'Verket', place: 'Sala' }
  const rows = [
    {
      kind: 'person' as const,
      total: 30,
      rows: [
        { ...nothing, kind: 'person' as const, id: 'x', person: 'Bo', party: 'seko' as const, organisation },
      ],
    },
  ]
  const question = questionOf('kalender')
  if (!question) throw new Error('no question')
  const known = { locale: 'sv' as const, say: sayIn('sv'), services: [] }
  const ofStaff = hitGroups({ ...known, actor: staff }, question, { rows, most: 5 })
  expect(ofStaff.map(({ kind, total, allHref }) => [kind, total, allHref])).toEqual([
    ['page', 1, null],
    ['person', 30, null],
  ])
  expect(ofStaff[1]?.hits).toEqual([{ href: '/admin/verksamheter/o1', title: 'Bo', about: 'Seko · Verket' }])
  const admin = makeActor({ ...signedIn, role: 'admin', now, locale: 'sv', assurance: 'demo' })
  const [, people] = hitGroups({ ...known, actor: admin }, question, { rows, most: 5 })
  expect(people).toMatchObject({
    allHref: '/admin/personer?sok=kalender',
    hits: [{ href: '/admin/personer/x' }],
  })
})
