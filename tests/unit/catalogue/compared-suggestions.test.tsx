import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ComparedSuggestions } from '@/features/catalogue/finding/components/compared-suggestions'
import { SuggestionList } from '@/features/catalogue/finding/components/suggestion-list'
import { suggest } from '@/features/catalogue/finding/rules'
import type { ServiceView } from '@/features/catalogue/queries'
import { services } from '@/features/catalogue/thirteen/services'
import { messagesIn } from '@/messages/messages'
import { readXml } from '../../support/xml'

const all = services.map(service => ({
  ...service,
  id: service.slug,
  canBeOrdered: service.lifecycle === 'open',
})) as unknown as ServiceView[]

function drawn(what: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {what}
    </NextIntlClientProvider>,
  )
}

describe('suggestions side by side', () => {
  const offered = suggest(all, { behov: 'stress' }, 'sv').map(({ service }) => service)

  it('tell the four facts of each in a row, and each cell says which fact it is', () => {
    const table = readXml(drawn(<ComparedSuggestions services={offered} />))
    const rows = table.all('tr').slice(1)
    for (const [index, row] of rows.entries())
      expect(
        row
          .all('th')
          .flatMap(cell => cell.all('span'))
          .map(word => word.text),
      ).toContain(offered[index]?.content.name.sv)
    const labels = rows.map(row => row.all('td').map(cell => cell.attributes['data-label']))
    expect(labels).toEqual(offered.map(() => ['Tid', 'Personer', 'Plats', 'Form']))
    for (const cell of rows.flatMap(row => row.all('td'))) expect(cell.text).not.toBe('')
    expect(table.all('a')).toEqual([])
  })

  it('are none where there is one alone', () => {
    expect(drawn(<ComparedSuggestions services={offered.slice(0, 1)} />)).toBe('')
  })
})

describe('a suggestion that the organisation has ordered already', () => {
  const suggestions = suggest(all, { om: 'hot' }, 'sv')
  const [first] = suggestions
  const list = (orders?: Parameters<typeof SuggestionList>[0]['orders']) =>
    drawn(<SuggestionList {...{ suggestions, orders }} answers={{ om: 'hot' }} mayAct />)

  it.each([
    ['delivered', 'Ni har fått tjänsten genom avrop 54.'],
    ['own_turn', 'Avrop 54 väntar på er parts signatur.'],
  ] as const)('says so in one line that leads there, %s', (standing, text) => {
    const html = list(new Map([[first?.service.id ?? '', { id: 'o1', number: 54, standing }]]))
    expect(html).toMatch(new RegExp(`<a [^>]*href="/avrop/o1"[^>]*>${text}</a>`))
    expect(html.match(/href="\/avrop\/o1"/g)).toHaveLength(1)
  })

  it('and says nothing of one that it has not', () => {
    for (const html of [list(), list(new Map())]) expect(html).not.toMatch(/genom avrop|Avrop \d/)
  })
})
