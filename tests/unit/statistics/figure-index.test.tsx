import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FigureIndex } from '@/features/statistics/components/figure-index'
import { type FigureName, figureNames, ruleOf } from '@/features/statistics/figures'
import { messagesIn } from '@/messages/messages'

const { readers, staff } = messagesIn('sv').figures.audience

it.each([
  ['everyone', [], { ofReaders: false, ofStaff: false }],
  ['a reader', ['readers'], { ofReaders: true, ofStaff: false }],
  ['the staff', ['readers', 'staff'], { ofReaders: true, ofStaff: true }],
])('says to %s which figures not everyone sees', (_who, audiences, { ofReaders, ofStaff }) => {
  const seen = figureNames.filter(name => ['everyone', ...audiences].includes(ruleOf(name).audience))
  const drawn = drawnWith(seen)
  expect([drawn.includes(readers), drawn.includes(staff)]).toEqual([ofReaders, ofStaff])
})

function drawnWith(names: FigureName[]): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <FigureIndex names={names} day="2026-10-31" />
    </NextIntlClientProvider>,
  )
}
