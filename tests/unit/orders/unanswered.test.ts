import { describe, expect, it } from 'vitest'
import type { Addressed } from '@/features/orders/thread/rules'
import { unansweredOf } from '@/features/orders/thread/unanswered'
import type { Party } from '@/lib/party'

describe('what has no answer, to the employer', () => {
  type Said = Addressed & { id: string; party: Party | null; body: string; question: 'need' | 'goal' | null }
  const said = (id: string, party: Party | null, body: string, question: Said['question'] = null): Said => ({
    id,
    party,
    body,
    audience: 'parties',
    addressee: null,
    question,
  })
  const own = said('own', 'employer', 'Vem följer upp?')
  const among: Said = { ...said('u', 'seko', 'Nej.'), audience: 'unions' }
  const thanks = said('n', 'seko', 'Bra.', 'need')
  it.each<[string, Said[], string[], string[]]>([
    ['the own question', [own], ['own'], ['own']],
    ['nothing, once another has answered', [own, said('a', 'seko', 'Det gör vi.')], [], []],
    [
      'the own question, though the own party wrote on',
      [own, said('a', 'employer', 'Hej.')],
      ['own'],
      ['own'],
    ],
    ["another's question", [said('a', 'seko', 'Går det i maj?')], ['a'], ['a']],
    ["another's words about it all, which ask nothing", [said('a', 'seko', 'Då säger vi så.')], [], []],
    [
      'nothing, once the staff answered the one that asked alone',
      [own, { ...said('s', null, 'Ja.'), audience: 'staff', addressee: 'employer' }],
      [],
      [],
    ],
    [
      'the own question, though the staff wrote to another',
      [own, { ...said('s', null, 'Ja.'), audience: 'staff', addressee: 'seko' }],
      ['own'],
      ['own'],
    ],
    ['a question that others answered elsewhere', [own, among], ['own'], ['own']],
    [
      'one question of the draft, though another was answered',
      [said('n', 'employer', 'Räcker det?', 'need'), said('g', 'seko', 'Ja.', 'goal')],
      ['n'],
      ['n', 'g'],
    ],
    [
      'no question of the draft that a message about all of it answers',
      [said('n', 'employer', 'Räcker det?', 'need'), said('a', 'seko', 'Ja.')],
      [],
      [],
    ],
    ["another's comment, to one who writes", [thanks], [], ['n']],
    [
      'no answer that asks nothing, to whoever it was given',
      [said('n', 'employer', 'Räcker det?', 'need'), said('a', 'seko', 'Ja.', 'need')],
      [],
      [],
    ],
    [
      'nothing under a question of the draft, once any other party wrote there',
      [said('n', 'saco_s', 'Räcker det?', 'need'), said('a', 'seko', 'Ja.', 'need')],
      [],
      [],
    ],
    [
      'a question of the draft that one who is not asked wrote of to all',
      [said('n', 'saco_s', 'Räcker det?', 'need'), said('a', 'seko', 'Bra mål.')],
      ['n'],
      ['n'],
    ],
    [
      'an answer that asks',
      [said('n', 'employer', 'Räcker det?', 'need'), said('a', 'seko', 'Till vad?', 'need')],
      ['a'],
      ['a'],
    ],
    [
      'a question to all, though one that is not asked wrote on',
      [said('q', 'seko', 'Går det i maj?'), said('w', 'saco_s', 'Det undrar vi också.')],
      ['q'],
      ['q'],
    ],
    [
      'nothing, once the staff answered in the place of those who were asked',
      [said('q', 'seko', 'Går det i maj?'), said('s', null, 'Ja.')],
      [],
      [],
    ],
    [
      'no comment that is answered, and no answer of the own',
      [thanks, said('e', 'employer', 'Ja.', 'need')],
      [],
      [],
    ],
    [
      'a comment that came after the own answer',
      [thanks, said('e', 'employer', 'Ja.', 'need'), said('later', 'ofr_s_p_o', 'Och målet.', 'need')],
      [],
      ['later'],
    ],
    [
      "another's words as the last",
      [said('a', 'seko', 'Går det i maj?'), { ...own, question: 'goal' }],
      ['own', 'a'],
      ['own', 'a'],
    ],
  ])('%s', (_case, messages, toSigner, toWriter) => {
    const idsFor = (isWriting: boolean) =>
      unansweredOf(messages, { party: 'employer', isWriting }).map(({ id }) => id)
    expect(idsFor(false)).toEqual(toSigner)
    expect(idsFor(true)).toEqual(toWriter)
  })
})
