import { describe, expect, it } from 'vitest'
import { talkOf, type Written } from '@/features/orders/lists/talk'
import type { Party } from '@/lib/party'

describe('what a row tells of the words about its order', () => {
  const now = new Date('2021-06-17T10:00:00Z')
  const said = (party: Party | null, body: string, more: Partial<Written> = {}): Written => ({
    party,
    body,
    question: null,
    audience: 'parties',
    addressee: null,
    createdAt: now,
    readAt: now,
    ...more,
  })
  const [unread, need] = [{ readAt: null }, { question: 'need' } as const]
  const told = (messages: Written[], party: Party, isWriting = false) => {
    const { comments, asked, isAsking } = talkOf(messages, { party, isWriting })
    return [comments && `${comments.count} ${comments.fresh}`, asked?.body ?? null, isAsking]
  }

  it.each<[string, Written[], Party, unknown[]]>([
    [
      'is nothing once it is read',
      [said('employer', 'Hej.'), said(null, 'Ja.')],
      'seko',
      [null, null, false],
    ],
    [
      'is what is not read',
      [said('employer', 'Hej.'), said(null, 'Ja.', unread)],
      'seko',
      ['1 1', null, false],
    ],
    ['is no word of its own', [said('seko', 'Hej.', unread)], 'seko', [null, null, false]],
    ['is a question, read or not, by its words', [said('employer', 'När?')], 'seko', [null, 'När?', false]],
    [
      'counts an earlier question that waits too',
      [said('employer', 'Var?', need), said('employer', 'När?')],
      'seko',
      ['1 0', 'När?', false],
    ],
    ['is no question put to another', [said('saco_s', 'När?')], 'seko', [null, null, false]],
    [
      'is no answer that is read',
      [said('seko', 'När?'), said('employer', 'I maj.')],
      'seko',
      [null, null, false],
    ],
    ['is its own question without an answer', [said('seko', 'När?')], 'seko', [null, null, true]],
  ])('%s', (_what, messages, party, expected) => {
    expect(told(messages, party)).toEqual(expected)
  })

  it('keeps a comment that is read, to the writer of the draft alone, until it is answered', () => {
    const comments = [said('seko', 'Behovet är större.', need)]
    expect(told(comments, 'employer', true)).toEqual(['1 0', null, false])
    expect(told(comments, 'employer')).toEqual([null, null, false])
    const answered = [...comments, said('employer', 'Det är ändrat.', need)]
    expect(told(answered, 'employer', true)).toEqual([null, null, false])
  })
})
