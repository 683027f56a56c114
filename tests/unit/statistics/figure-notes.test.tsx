import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FigureNotes } from '@/features/statistics/components/figure-notices'
import type { FigureView } from '@/features/statistics/figure-queries'
import { figureWords } from '@/features/statistics/figure-words'
import type { FigureName } from '@/features/statistics/figures'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const notesOf = (name: FigureName, earlier: number | null, isFree = false) => {
  const view = { name, cells: [], standing: 'published', asOf: '2021-06-30' } as unknown as FigureView
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <FigureNotes {...{ view, earlier, isFree }} words={figureWords(name, 'sv', new Map())} only={null} />
    </NextIntlClientProvider>,
  )
}

describeInZones('the notes at a figure', () => {
  it.each([
    [0, false, 'räknas 0 sådana'],
    [4, false, 'färre än fem'],
    [4, true, 'räknas 4 sådana'],
    [12, false, 'räknas 12 sådana'],
  ])('of %i orders from before the portal (free: %s) a figure says: %s', (earlier, isFree, said) => {
    expect(notesOf('orders', earlier, isFree)).toContain(said)
  })

  it('a figure of answers says that some may wait, and nothing of orders', () => {
    const notes = notesOf('rewarding', null)
    expect(notes).toContain('Svar som väntar är inte med')
    expect(notes).not.toContain('före portalen')
  })
})
