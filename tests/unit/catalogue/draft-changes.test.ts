import { describe, expect, it } from 'vitest'
import { changesBetween, languageLeft } from '@/features/catalogue/editing/draft-changes'
import { readDraft, type ServiceDraft, serviceDraftSchema } from '@/features/catalogue/editing/draft-content'
import { services } from '@/features/catalogue/thirteen/services'

const content = services[0]?.content
const whole = readDraft(content)
const change = (changed: Partial<ServiceDraft>): ServiceDraft => ({ ...whole, ...changed })
const twoOf = <Row>([row]: Row[], other: Row): Row[] => [...(row ? [row] : []), other]

describe('what a draft changes', () => {
  const [occasion] = whole.occasions
  if (!occasion) throw new Error('no occasion')
  const other = { ...occasion, key: 'other', title: { sv: 'Uppföljning', en: 'Follow-up' } }

  it('is nothing when nothing is changed', () => {
    expect(changesBetween(whole, readDraft(content))).toEqual([])
  })

  it.each(services.map(service => [service.slug, service.content]))(
    'is nothing when %s is posted as a browser posts it',
    (_slug, published) => {
      const before = readDraft(published)
      const posted = { ...before, levels: before.levels.toReversed(), kinds: before.kinds.toReversed() }
      expect(changesBetween(before, serviceDraftSchema.parse(posted))).toEqual([])
    },
  )

  it('asks for the other language of each text that is new in one alone', () => {
    const title = { ...occasion.title, en: 'New' }
    const changed = change({
      taster: !whole.taster,
      summary: { ...whole.summary, sv: 'Ny' },
      description: { sv: 'Ny', en: 'New' },
      occasions: [{ ...occasion, title }, ...whole.occasions.slice(1)],
    })
    const changes = changesBetween(whole, changed)
    const left = changes.map(one => [one.path, languageLeft(changes, one, [])])
    expect(Object.fromEntries(left)).toEqual({
      'summary.sv': 'en',
      'description.sv': null,
      'description.en': null,
      'occasions.0.title.en': 'sv',
      taster: null,
    })
    const summary = changes.filter(({ path }) => path === 'summary.sv')
    expect(summary.map(one => languageLeft(changes, one, ['summary.en']))).toEqual([null])
  })

  it('is each part by itself, before and after, in the editor’s order', () => {
    const changed = change({
      notes: 'Ring.',
      taster: !whole.taster,
      levels: ['organisation', 'agenda_setting'],
      summary: { ...whole.summary, sv: 'Ny' },
    })
    expect(changesBetween(whole, changed)).toEqual([
      { path: 'summary.sv', before: whole.summary.sv, after: 'Ny' },
      { path: 'levels', before: whole.levels.join(','), after: 'organisation,agenda_setting' },
      { path: 'taster', before: whole.taster ? 'true' : '', after: whole.taster ? '' : 'true' },
      { path: 'notes', before: whole.notes, after: 'Ring.' },
    ])
  })

  it('an occasion that is added has nothing before', () => {
    const paths = changesBetween(whole, change({ occasions: twoOf(whole.occasions, other) }))
    expect(paths).toContainEqual({ path: 'occasions.1.title.sv', before: '', after: 'Uppföljning' })
    expect(paths.every(({ path }) => !path.endsWith('.key'))).toBe(true)
  })

  it('an occasion that is moved is the same, in another place', () => {
    const [before, after] = [
      change({ occasions: [occasion, other] }),
      change({ occasions: [other, occasion] }),
    ]
    expect(changesBetween(before, after)).toEqual([
      {
        path: 'occasions',
        before: `${occasion.title.sv}\nUppföljning`,
        after: `Uppföljning\n${occasion.title.sv}`,
      },
    ])
  })

  it('an occasion that is removed has nothing after, and no order has changed', () => {
    const gone = changesBetween(change({ occasions: [other, occasion] }), change({ occasions: [occasion] }))
    expect(gone).toContainEqual({ path: 'occasions.1.title.en', before: 'Follow-up', after: '' })
    expect(gone.map(({ path }) => path)).not.toContain('occasions')
  })
})
