import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import { atTheDeed, type Done, doneIn, doneText, isUndone, toneOfDeed, withDone } from '@/lib/done'
import { messagesIn } from '@/messages/messages'

const wordIn = (path: string) => new URL(path, 'http://localhost').searchParams.get('klart')
const texts = (locale: 'sv' | 'en') =>
  createTranslator({ locale, messages: messagesIn(locale), namespace: 'orders' })
const { account, deliveries, editing, orders, organisations, rounds } = messagesIn('sv')
const told = [account, deliveries, editing, orders, organisations, rounds].flatMap(({ done }) =>
  Object.keys(done),
) as Done[]

it('the address says it in a Swedish word, beside what it asked for already', () => {
  expect(withDone('/avrop/1', 'made_valid')).toBe('/avrop/1?klart=giltigt')
  expect(withDone('/avrop/1?v=2', 'saved')).toBe('/avrop/1?v=2&klart=sparat')
  expect(withDone('/avrop/1#trad', 'saved')).toBe('/avrop/1?klart=sparat#trad')
})

it.each([...new Set(told)])('%s has a word of its own, which leads back to it', done => {
  const word = wordIn(withDone('/', done))
  expect(word).toMatch(/^[a-z]+(-[a-z]+)*$/)
  expect(doneIn(word)).toBe(done)
})

it('without script the browser lets the fragment go that the form was reached by', () => {
  expect(atTheDeed(withDone('/avrop/1', 'message_posted'))).toBe('/avrop/1?klart=meddelande-skickat#')
  expect(atTheDeed('/avrop/1?klart=sparat#trad')).toBe('/avrop/1?klart=sparat#trad')
  expect(atTheDeed('/avrop/1/signera')).toBe('/avrop/1/signera')
})

it('the page says it in the language of its reader', () => {
  expect(doneText(texts('sv'), 'signerat')).toBe('Tack! Din signatur är satt.')
  expect(doneText(texts('en'), 'signerat')).toBe('Thank you! Your signature is recorded.')
})

it.each(['signed', 'constructor', '', undefined, ['signerat'], 'inslappt'])('%j says nothing', klart => {
  expect(doneText(texts('sv'), klart)).toBeNull()
})

// Every text of a deed that any page may tell, by its word.
const everyDeed = Object.values(messagesIn('sv')).flatMap(space =>
  'done' in space && typeof space.done === 'object'
    ? Object.entries(space.done as Record<string, string>)
    : [],
)

it('what was pressed and not done is warned of: no sentence of a deed says so under a green tick', () => {
  expect(everyDeed.filter(([done]) => isUndone(done as Done))).toEqual([])
  const says = everyDeed.filter(([, text]) => /\binte (gjor|satt|skicka|sparat|signerat)/.test(text))
  expect(says.filter(([done]) => toneOfDeed(done as Done) === 'success')).toEqual([])
})

it('each has a heading by what was pressed', () => {
  const undone = Object.keys(orders.undone).filter(key => key !== 'overtaken') as Done[]
  expect(undone.filter(key => !isUndone(key) || doneIn(wordIn(withDone('/', key))) !== key)).toEqual([])
  expect(undone.map(key => wordIn(withDone('/', key)))).toEqual(
    undone.map(() => expect.stringMatching(/^inte-/)),
  )
})
