import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import { ShorterTime } from '@/features/orders/signing/components/shorter-time'
import { SignAhead } from '@/features/orders/signing/components/sign-ahead'
import { SignByShort } from '@/features/orders/signing/components/sign-by'
import type { Day } from '@/lib/dates'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

describeInZones('the last day to sign, before one sends', () => {
  it('follows the wished start, and leads to it', () => {
    expect(shown({ periodFrom: '2021-05-26' })).toBe(
      'Alla ska ha signerat senast 11 maj 2021, eftersom ni vill börja den 26 maj 2021. Ändra starten (#avrop-periodFrom)',
    )
  })

  it('says that few days are left', () => {
    expect(shown({ periodFrom: '2021-05-21' })).toMatch(
      /senast 6 maj 2021, eftersom ni vill börja den 21 maj 2021\. Det är bara 3 arbetsdagar dit\./,
    )
    for (const near of ['2021-05-05', '2021-05-20'] as const) {
      expect(shown({ periodFrom: near })).toMatch(
        /^Alla ska ha signerat senast 6 maj 2021, den kortaste tiden, eftersom ni vill börja den (5|20) maj 2021\. Det är bara 3 arbetsdagar dit\. .* Ändra starten/,
      )
    }
  })

  it('is the usual one where the start is far away or not said, and no other start would move it', () => {
    for (const periodFrom of ['2021-09-01', null] as const) {
      expect(shown({ periodFrom })).toBe(
        'Alla ska ha signerat senast 25 maj 2021, 15 arbetsdagar efter att ni skickar.',
      )
    }
  })

  it('follows the round, and leads to its choice', () => {
    const text = shown({ roundStartsOn: '2021-05-26' })
    expect(text).toContain('eftersom omgången startar den 26 maj 2021.')
    expect(text).toContain('(#avrop-roundId)')
  })
})

it('once it is sent a shorter time is told with the start that explains it, and the usual time with nothing', () => {
  const now = new Date('2021-05-11T10:00:00Z')
  const of = (periodFrom: Day, roundStartsOn: Day | null = null) => {
    const order = { content: { ...emptyDraft, periodFrom }, roundStartsOn }
    const reader = aSigner('seko', now)
    return drawn(<ShorterTime {...{ order, reader }} sentOn="2021-05-03" lastDay="2021-05-11" />)
  }
  // The days from sending: on the last of them too, none reads it as the days that are left.
  expect(of('2021-05-26')).toBe(
    'Ni har 6 arbetsdagar på er att signera i stället för 15, eftersom starten i avropet är den 26 maj 2021.',
  )
  expect(of('2021-09-01', '2021-05-26')).toContain('eftersom omgången startar den 26 maj 2021.')
  expect(of('2021-09-01')).toBe('')
})

it('a start that has passed explains no last day', () => {
  const order = { content: { ...emptyDraft, periodFrom: '2021-05-05' }, roundStartsOn: null }
  const on = (today: Day) => {
    const reader = aSigner('seko', new Date(`${today}T10:00:00Z`))
    return drawn(<ShorterTime {...{ order, reader }} sentOn="2021-05-03" lastDay="2021-05-06" />)
  }
  expect(on('2021-05-05')).toContain('eftersom starten i avropet är den 5 maj 2021.')
  expect(on('2021-05-06')).toBe('')
})

function shown({ periodFrom = null, roundStartsOn = null }: Partial<Record<string, Day | null>>): string {
  const order = { id: 'o', content: { ...emptyDraft, periodFrom }, roundStartsOn }
  return drawn(<SignAhead order={order} today="2021-05-03" />)
}

function drawn(part: ReactNode): string {
  return wordsOf(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        {part}
      </NextIntlClientProvider>,
    ).replaceAll(/<a[^>]*href="[^"#]*(#[^"]*)"[^>]*>([^<]*)<\/a>/g, '$2 ($1)'),
    ' ',
  )
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
}

it('the short words of the last day say today and tomorrow, and are late only after it', () => {
  const of = (today: Day) => drawn(<SignByShort deadlineOn={new Date('2021-05-11')} today={today} />)
  expect(of('2021-05-11')).toBe('Signera i dag')
  expect(of('2021-05-10')).toBe('Signera senast i morgon')
  expect(of('2021-05-07')).toBe('Signera senast 11 maj 2021')
  expect(of('2021-05-12')).toBe('Sista dagen var 11 maj 2021')
})
