import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FigureNotes, NoNumber } from '@/features/statistics/components/figure-notices'
import type { FigureView } from '@/features/statistics/figure-queries'
import { figureWords } from '@/features/statistics/figure-words'
import type { FigureName } from '@/features/statistics/figures'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const markup = (shown: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {shown}
    </NextIntlClientProvider>,
  )
const wordsOf = (name: FigureName) => figureWords(name, 'sv', new Map())

const notesOf = (name: FigureName, earlier: number | null, isFree = false) => {
  const view = {
    name,
    cells: [],
    cut: 'time',
    standing: 'published',
    asOf: '2021-06-30',
  } as unknown as FigureView
  return markup(<FigureNotes {...{ view, earlier, isFree }} words={wordsOf(name)} only={null} />)
}

describeInZones('the notes at a figure', () => {
  it.each([
    [0, false, 'Inga avrop från tiden före portalen ingår i siffran.'],
    [4, false, 'färre än fem'],
    [4, true, 'räknas 4 sådana'],
    [12, false, 'räknas 12 sådana'],
  ])('of %i orders from before the portal (free: %s) a figure says: %s', (earlier, isFree, said) => {
    expect(notesOf('orders', earlier, isFree)).toContain(said)
  })

  it('of none from before the portal a figure does not explain how they were made', () => {
    expect(notesOf('orders', 0)).not.toContain('inlästa')
  })

  it('a figure of answers says that some may wait, and nothing of orders', () => {
    const notes = notesOf('rewarding', null)
    expect(notes).toContain('Svar som väntar är inte med')
    expect(notes).not.toContain('före portalen')
  })

  it('rounds say over time that months of few are left out, but to staff, who see them', () => {
    expect(notesOf('rounds', null)).toContain('Månader då färre än fem')
    expect(notesOf('rounds', null, true)).not.toContain('Månader då')
    expect(notesOf('orders', null)).not.toContain('Månader då')
  })

  it.each([
    ['rounds', 'Färre än fem verksamheter'],
    ['rewarding', 'från fem svar och uppåt'],
  ] as const)('%s that are too few to be told say so', (name, said) => {
    const view = { name, total: { cell: '', shown: null, now: null } } as unknown as FigureView
    expect(markup(<NoNumber view={view} words={wordsOf(name)} />)).toContain(said)
  })

  it('a level or kind that is not shown may be large itself, and the note says why', () => {
    const { hiddenNote } = wordsOf('orders')
    expect([hiddenNote('level'), hiddenNote('kind'), hiddenNote('service')]).toEqual([
      expect.stringContaining('En nivå kan vara stor'),
      expect.stringContaining('En insats kan vara stor'),
      expect.stringContaining('en större grupp'),
    ])
    expect(wordsOf('goal').hiddenNote('level')).toBe('Svar visas från fem svar och uppåt.')
  })
})
