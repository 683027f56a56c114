import { describe, expect, it } from 'vitest'
import { services } from '@/features/catalogue/thirteen/services'
import { byNewest, isOfNote, type NewsItem, newsOfMove } from '@/features/news/rules'

const [{ content } = { content: undefined }] = services
const service = {
  slug: 'ia-systemet',
  name: { sv: 'IA', en: 'IA' },
  lastOrderOn: null,
  lastDeliveryOn: null,
  successor: null,
}
const item = (id: string, at: string): NewsItem => ({
  id,
  kind: 'opened',
  at: new Date(at),
  service,
  round: null,
})

describe('what is news', () => {
  it.each([
    ['coming', 'open', 'opened'],
    ['paused', 'open', 'reopened'],
    ['open', 'paused', 'paused'],
    ['open', 'phasing_out', 'phased_out'],
    ['paused', 'phasing_out', 'phased_out'],
    ['phasing_out', 'closed', 'closed'],
    ['open', 'coming', null],
  ])('a move from %s to %s is %s', (from, to, expected) => {
    expect(newsOfMove(from, to)).toBe(expected)
  })

  it('a revision that changes what one chooses by, and none that mends a sentence', () => {
    if (!content) throw new Error('There is no service')
    expect(isOfNote(content, { ...content, summary: { sv: 'Ny mening.', en: 'New sentence.' } })).toBe(false)
    expect(isOfNote(content, { ...content, questions: [] })).toBe(false)
    expect(isOfNote(content, { ...content, duration: { sv: 'En dag', en: 'A day' } })).toBe(true)
    expect(isOfNote(content, { ...content, occasions: content.occasions.slice(1) })).toBe(true)
  })

  it('comes with the newest first, and stays in its order', () => {
    const items = [item('b', '2021-01-01'), item('c', '2021-02-01'), item('a', '2021-01-01')]
    expect(items.toSorted(byNewest).map(one => one.id)).toEqual(['c', 'a', 'b'])
  })
})
