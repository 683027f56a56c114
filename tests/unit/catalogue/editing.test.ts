import { describe, expect, it } from 'vitest'
import { emptyRow, newDraft, readDraft, type ServiceDraft } from '@/features/catalogue/editing/draft-content'
import { pathAfterSaving } from '@/features/catalogue/editing/editor-paths'
import {
  anchorAfter,
  checkDraft,
  editList,
  listEditFrom,
  shownDraft,
} from '@/features/catalogue/editing/rules'
import { isSlug, slugFrom } from '@/features/catalogue/editing/slug'
import { services } from '@/features/catalogue/thirteen/services'

const content = services[0]?.content
const whole = readDraft(content)
const text = { sv: 'Så skrev vi.', en: 'So we wrote.' }
const example = { about: text, need: text, goal: text, planAfter: text, partiesAgreed: true }
const change = (changed: Partial<ServiceDraft>): ServiceDraft => ({ ...whole, ...changed })

describe('what stands in the way of publishing', () => {
  it.each(services.map(service => [service.slug, service] as const))('nothing in %s', (_slug, service) => {
    expect(checkDraft(readDraft(service.content))).toEqual({ content: service.content, obstacles: [] })
  })

  it('a new service lacks all but its name', () => {
    const { content: none, obstacles } = checkDraft(newDraft({ sv: 'Ny', en: 'New' }))
    expect(none).toBeNull()
    const paths = obstacles.map(({ path }) => path)
    expect(paths).not.toContain('name.sv')
    expect(paths).toEqual(expect.arrayContaining(['summary.sv', 'summary.en', 'levels', 'kinds', 'mode']))
    expect(paths).toEqual(expect.arrayContaining(['gives.0.en', 'steps.0.title.sv', 'occasions.0.minutes']))
  })

  it.each([
    ['a text in one language', { suits: { sv: 'Alla', en: '' } }, 'suits.en', 'missing'],
    ['a summary that is too long', { summary: { sv: 'å'.repeat(161), en: 'a' } }, 'summary.sv', 'too_long'],
    ['a list without rows', { gives: [] }, 'gives', 'missing'],
    ['a list with too many', { gives: Array(7).fill({ sv: 'a', en: 'a' }) }, 'gives', 'too_many'],
    ['a place to choose', { mode: null }, 'mode', 'missing'],
    [
      'a search word that is too long',
      { keywords: { sv: 'ord', en: `word\n${'a'.repeat(61)}` } },
      'keywords.en',
      'too_long',
    ],
    [
      'an example without the yes of its parties',
      { examples: [{ ...example, partiesAgreed: false }] },
      'examples.0.partiesAgreed',
      'missing',
    ],
    [
      'an example in one language',
      { examples: [{ ...example, goal: { sv: 'Mål', en: '' } }] },
      'examples.0.goal.en',
      'missing',
    ],
    ['three examples', { examples: [example, example, example] }, 'examples', 'too_many'],
    ['half a note', { jointAttendanceNote: { sv: 'Båda', en: '' } }, 'jointAttendanceNote.en', 'missing'],
    ['the other half', { jointAttendanceNote: { sv: '', en: 'Both' } }, 'jointAttendanceNote.sv', 'missing'],
  ] as const)('%s', (_what, changed, path, why) => {
    expect(checkDraft(change(changed as Partial<ServiceDraft>)).obstacles).toEqual([{ path, why }])
  })

  it('keeps the most that a room takes while its other fields and other rows are changed', () => {
    const occasions = whole.occasions.flatMap(one => [
      { ...one, key: 'sal', mostParticipants: 24 },
      { ...one, key: 'fritt', mostParticipants: null },
    ])
    const limited = readDraft(checkDraft(change({ occasions })).content)
    const turned = editList({ ...limited, suits: text }, { list: 'occasions', move: 'down', row: 0 })
    const most = checkDraft(turned).content?.occasions.map(one => `${one.key} ${one.mostParticipants}`)
    expect(most?.slice(0, 2)).toEqual(['fritt undefined', 'sal 24'])
  })

  it('publishes the examples that the parties have said yes to, and none as none', () => {
    expect(checkDraft(change({ examples: [example] })).content?.examples).toEqual([example])
    expect(checkDraft(change({ examples: [] })).content).not.toHaveProperty('examples')
  })

  it('publishes an empty provider, note and remark as none', () => {
    const note = { sv: '', en: '' }
    const { content: published } = checkDraft(change({ provider: '', notes: '', jointAttendanceNote: note }))
    expect(published).toMatchObject({ provider: null, notes: null })
    expect(published).not.toHaveProperty('jointAttendanceNote')
  })

  it('publishes the search words as lists, each of its own language, and none as none', () => {
    const words = change({ keywords: { sv: ' stress \n\noro', en: '' } })
    expect(checkDraft(words).content?.keywords).toEqual({ sv: ['stress', 'oro'], en: [] })
    const none = checkDraft(change({ keywords: { sv: ' ', en: '\n' } })).content
    expect(none).not.toHaveProperty('keywords')
  })

  it('carries along what the editor does not show', () => {
    expect(readDraft({ ...content, later: ['x'] })).toMatchObject({ later: ['x'] })
  })
})

describe('the draft as it would be shown', () => {
  it('has a gap where a text is missing, and no notes', () => {
    const shown = shownDraft(newDraft({ sv: 'Ny', en: '' }), '[saknas]')
    expect(shown.name).toEqual({ sv: 'Ny', en: '[saknas]' })
    expect(shown.occasions[0]).toMatchObject({ minutes: 0, mode: 'either', afterDays: 0 })
    expect(shown).toMatchObject({ mode: 'either', provider: null, notes: null })
    expect(shown.jointAttendanceNote).toBeUndefined()
  })

  it('shows a note in the language that has it', () => {
    const shown = shownDraft(change({ jointAttendanceNote: { sv: '', en: 'Both' } }), '…')
    expect(shown.jointAttendanceNote).toEqual({ sv: '…', en: 'Both' })
  })
})

describe('what a press asks of a list', () => {
  it.each([
    ['gives.add', { list: 'gives', move: 'add' }],
    ['occasions.2.up', { list: 'occasions', move: 'up', row: 2 }],
    ['questions.0.remove', { list: 'questions', move: 'remove', row: 0 }],
    ['steps.10.down', { list: 'steps', move: 'down', row: 10 }],
    ['save', null],
    ['gives', null],
    ['gives.add.up', null],
    ['gives.x.up', null],
    ['gives.1.sideways', null],
    ['gives.1.up.up', null],
    ['notes.add', null],
    ['gives.1000.up', null],
  ])('%s', (intent, edit) => {
    expect(listEditFrom(intent)).toEqual(edit)
  })

  const [a, b, c] = ['a', 'b', 'c'].map(text => ({ sv: text, en: text }))
  const listed = change({ gives: [a, b, c] as ServiceDraft['gives'] })
  it.each([
    ['gives.0.up', [a, b, c], 'gives-1'],
    ['gives.1.up', [b, a, c], 'gives-1'],
    ['gives.1.down', [a, c, b], 'gives-3'],
    ['gives.2.down', [a, b, c], 'gives-3'],
    ['gives.1.remove', [a, c], 'gives'],
    ['gives.3.remove', [a, b, c], 'gives'],
    ['gives.add', [a, b, c, { sv: '', en: '' }], 'gives-4'],
  ])('%s', (intent, gives, anchor) => {
    const edit = listEditFrom(intent)
    if (!edit) throw new Error(intent)
    const edited = editList(listed, edit)
    expect(edited.gives).toEqual(gives)
    expect(anchorAfter(edited, edit)).toBe(anchor)
  })

  it('gives every occasion a key of its own', () => {
    const first = emptyRow('occasions', change({ occasions: [] }))
    expect(first).toMatchObject({ key: 'occasion-1', afterDays: 0 })
    const [one] = newDraft({ sv: '', en: '' }).occasions
    if (!one) throw new Error('no occasion')
    const draft = change({ occasions: [{ ...one, key: 'occasion-2' }] })
    expect(emptyRow('occasions', draft)).toMatchObject({ key: 'occasion-1', afterDays: null })
    const full = change({ occasions: [one, { ...one, key: 'occasion-2' }] })
    expect(emptyRow('occasions', full)).toMatchObject({ key: 'occasion-3' })
  })

  it('makes rows of the list’s own kind', () => {
    expect(emptyRow('steps', whole)).toEqual({ title: { sv: '', en: '' }, text: { sv: '', en: '' } })
    expect(emptyRow('questions', whole)).toEqual({ question: { sv: '', en: '' }, answer: { sv: '', en: '' } })
  })

  it.each([
    ['save', '/admin/tjanster/x?v=4&klart=sparat'],
    ['overwrite', '/admin/tjanster/x?v=4&klart=sparat'],
    ['preview', '/admin/tjanster/x/forhandsgranska'],
    ['publish', '/admin/tjanster/x/publicera'],
    ['gives.1.down', '/admin/tjanster/x?v=4#gives-3'],
  ])('%s leads to %s', (intent, path) => {
    expect(pathAfterSaving('x', { ...listed, intent, saves: 3 })).toBe(path)
  })
})

describe('the address of a service', () => {
  it.each([
    ['Kollektiv förmåga', 'kollektiv-formaga'],
    ['29k: Hantera stress!', '29k-hantera-stress'],
    ['  Æsa & Øl — łódź ', 'aesa-ol-lodz'],
    ['???', ''],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('of %s is %s', (name, slug) => {
    expect(slugFrom(name)).toBe(slug)
  })

  it.each([
    ['kollektiv-formaga', true],
    ['ny', false],
    ['', false],
    ['Stor', false],
    ['två', false],
    ['a--b', false],
    ['-a', false],
  ])('%s may be one: %s', (slug, expected) => {
    expect(isSlug(slug)).toBe(expected)
  })
})
