import { describe, expect, it } from 'vitest'
import { hasNews, talkOf, type Written } from '@/features/orders/lists/talk'
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
    const { comments, asked, askingSince } = talkOf({ written: messages, saved: [] }, { party, isWriting })
    return [comments && `${comments.count} ${comments.fresh}`, asked?.body ?? null, askingSince !== null]
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

  it('is an answer that is not read, to the own question or in the own place, and no message too', () => {
    const of = (messages: Written[], party: Party) => {
      const { comments, answers } = talkOf({ written: messages, saved: [] }, { party })
      return [comments?.count ?? 0, ...answers.map(one => `${one.by} ${one.asked.body} ${one.isOwn}`)]
    }
    const toAll = [said('employer', 'När?'), said('seko', 'I maj.', unread)]
    expect(of(toAll, 'employer')).toEqual([0, 'seko När? true'])
    expect(of(toAll, 'saco_s')).toEqual([0, 'seko När? false'])
    expect(of(toAll, 'seko')).toEqual([0])
    // A later word is a message again, and what is put to others is theirs.
    expect(of([...toAll, said(null, 'Bra.', unread)], 'employer')).toEqual([1, 'seko När? true'])
    const toEmployer = [said('seko', 'När?'), said('employer', 'I maj.', unread)]
    expect(of(toEmployer, 'saco_s')).toEqual([1])
    const opened = [said('employer', 'När?'), said('seko', 'I maj.')]
    expect(of(opened, 'saco_s')).toEqual([0])
  })

  it('keeps a comment that is read, to the writer of the draft alone, until it is answered', () => {
    const comments = [said('seko', 'Behovet är större.', need)]
    expect(told(comments, 'employer', true)).toEqual(['1 0', null, false])
    expect(told(comments, 'employer')).toEqual([null, null, false])
    const answered = [...comments, said('employer', 'Det är ändrat.', need)]
    expect(told(answered, 'employer', true)).toEqual([null, null, false])
  })

  it('is no comment that the own party has answered, opened or not', () => {
    const fresh = said('saco_s', 'Behovet är större.', { ...need, ...unread })
    const answer = said('employer', 'Det är ändrat.', need)
    const other = said('seko', 'Målet med.', { question: 'goal', ...unread })
    expect(told([fresh, other, answer], 'employer', true)).toEqual(['1 1', null, false])
    // To another party it stays a comment like the others.
    expect(told([fresh, answer], 'ofr_s_p_o')).toEqual(['1 1', null, false])
    expect(told([answer, fresh], 'employer', true)).toEqual(['1 1', null, false])
  })

  it('is what others changed in the draft, by party, in the order of its questions', () => {
    const save = (party: Party, fields: string) => ({ party, fields, createdAt: now })
    const saved = [
      save('seko', 'goal'),
      save('saco_s', 'diaryNumber'),
      save('seko', 'unit,need'),
      save('employer', ''),
    ]
    const talk = talkOf({ written: [], saved }, { party: 'ofr_s_p_o' })
    expect(talk.changed).toEqual([{ party: 'seko', fields: ['need', 'goal', 'unit'] }])
    expect([hasNews(talk), hasNews({ ...talk, changed: [] })]).toEqual([true, false])
  })
})
