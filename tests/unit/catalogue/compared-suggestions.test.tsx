import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { ComparedSuggestions } from '@/features/catalogue/finding/components/compared-suggestions'
import { SuggestionList } from '@/features/catalogue/finding/components/suggestion-list'
import { suggest } from '@/features/catalogue/finding/rules'
import type { ServiceView } from '@/features/catalogue/queries'
import { services } from '@/features/catalogue/thirteen/services'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { readXml } from '../../support/xml'

const now = new Date('2021-06-17T10:00:00Z')
const all = services.map(service => ({
  ...service,
  id: service.slug,
  canBeOrdered: service.lifecycle === 'open',
  canBeShownInterest: true,
  successor: null,
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
  const suggestions = suggest(all, { om: 'hot' }, 'sv').filter(({ service }) => service.canBeOrdered)
  const [first] = suggestions
  const actor = aSigner('employer', now)
  const list = (orders?: Parameters<typeof SuggestionList>[0]['orders']) =>
    drawn(<SuggestionList {...{ suggestions, orders, actor }} answers={{ om: 'hot' }} />)
  const linksIn = (html: string) =>
    readXml(`<div>${html}</div>`)
      .all('li')[0]
      ?.all('a')
      .slice(1)
      .map(({ attributes, text }) => [text, attributes.href, attributes.class?.includes('button') ?? false])

  it.each([
    [
      'draft',
      'Ni har ett utkast',
      'Fortsätt skriva utkastet',
      '/avrop/o1/redigera',
      'Börja på ett avrop till',
    ],
    [
      'own_turn',
      'Avrop 54 väntar på er parts',
      'Läs och signera',
      '/avrop/o1/signera',
      'Börja på ett avrop till',
    ],
    ['delivery', 'Avrop 54 levereras nu', 'Se leveransen', '/leveranser/d1', 'Börja på ett avrop till'],
  ] as const)(
    '%s: the press leads there, and another order is a link beside it',
    (standing, text, ...said) => {
      const html = list(
        new Map([[first?.service.id ?? '', { id: 'o1', number: 54, standing, deliveryId: 'd1' }]]),
      )
      const [press, href, also] = said
      expect(html).toContain(text)
      expect(linksIn(html)).toEqual([
        [press, href, true],
        [also, `/avrop/ny?tjanst=${first?.service.slug}&om=hot`, false],
      ])
    },
  )

  it('that was delivered can be ordered again, and the delivery is a link beside it', () => {
    const order = { id: 'o1', number: 54, standing: 'delivered', deliveryId: 'd1' } as const
    const html = list(new Map([[first?.service.id ?? '', order]]))
    expect(html).toContain('Ni har fått tjänsten genom avrop 54.')
    expect(linksIn(html)).toMatchObject([
      ['Avropa igen', expect.anything(), true],
      ['Se leveransen', '/leveranser/d1', false],
    ])
  })

  it('and one that it has not can be ordered, or shown interest in', () => {
    for (const html of [list(), list(new Map())]) {
      expect(html).not.toMatch(/genom avrop|Avrop \d/)
      expect(linksIn(html)).toMatchObject([
        ['Avropa', expect.anything(), true],
        ['Visa intresse', expect.anything(), true],
      ])
    }
  })

  it('has no press for staff, who neither order nor show interest', () => {
    const staff = makeActor({ ...aSigner('employer', now), role: 'staff' })
    expect(drawn(<SuggestionList {...{ suggestions, actor: staff }} answers={{}} />)).not.toContain('button')
  })
})
