import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { writtenIn } from '@/components/form/save-once'
import { SavingState, type SavingTexts } from '@/components/form/saving-state'

const texts: SavingTexts = {
  idle: 'Sparas',
  saving: 'Sparar',
  saved: 'Sparat',
  failed: 'Inte sparat',
  unanswered: 'Det senaste är inte sparat',
  held: 'Jämför',
  left: 'Inte sparat:',
  unsent: 'Inte skickat',
  over: 'Över',
}

it.each([
  ['idle', null],
  ['saving', null],
  ['saved', null],
  ['unsent', 'some'],
  ['failed', 'all'],
  ['left', 'some'],
  ['clash', 'all'],
  ['unanswered', 'all'],
  ['held', 'some'],
  ['over', 'all'],
] as const)('what is not saved has a mark beside its words, which says how much it is: %s', (state, much) => {
  const shown = renderToStaticMarkup(<SavingState formId="f" state={state} texts={texts} why="Skäl" />)
  expect(shown.includes('<svg')).toBe(much !== null)
  expect(/data-fault="(\w+)"/.exec(shown)?.[1] ?? null).toBe(much)
})

it('an answer that is asked for and empty is never called unsaved', () => {
  const error = {
    '': ['Formuläret'],
    goal: ['Skriv målet'],
    place: ['Skriv platsen'],
    count: ['Skriv ett tal'],
  }
  expect(writtenIn(error, { goal: [''], place: [' '], count: ['ca 20'] })).toEqual(['count'])
  expect(writtenIn(error)).toEqual([])
})

it('one who is signed out reads so in few words, with the way to sign in beside the press', () => {
  const way = { words: 'Logga in i en ny flik', href: '/logga-in?till=%2Favrop' }
  const own = { ...texts, signedOut: 'Inte sparat: du är utloggad.', again: 'Spara nu' }
  const shown = renderToStaticMarkup(
    <SavingState formId="f" state="failed" texts={own} why="En lång förklaring" way={way} />,
  )
  expect(shown).toContain('Inte sparat: du är utloggad.')
  expect(shown).not.toContain('En lång förklaring')
  expect(shown).toMatch(/<a href="\/logga-in[^>]*target="_blank"[^>]*>Logga in i en ny flik</)
  expect(shown).toContain('Spara nu')
})
