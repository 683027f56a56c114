import { expect, it } from 'vitest'
import { OutboxEmpty } from '@/features/notifications/outbox/components/outbox-empty'
import { WhatNow } from '@/features/notifications/outbox/components/outbox-filter'
import { outboxStates } from '@/features/notifications/outbox/schema'
import type { Locale } from '@/messages/messages'
import { markupOf } from '../../support/markup'

const drawn = (locale: Locale, filter: object) =>
  markupOf(<OutboxEmpty filter={{ page: 1, ...filter }} />, locale)

it.each(['sv', 'en'] as const)(
  'an empty outbox says of which state, and leads to all mail, in %s',
  locale => {
    const states = outboxStates.map(state => drawn(locale, { state }))
    expect(new Set(states).size).toBe(outboxStates.length)
    for (const one of [...states, drawn(locale, { search: 'x' })]) expect(one).toContain('href="/admin/post"')
    expect(drawn(locale, {})).not.toContain('href')
  },
)

it('mails that reached nobody come with what to do about each kind, and others do not', () => {
  const said = outboxStates.map(state => markupOf(<WhatNow filter={{ page: 1, state }} room="/rummet" />))
  const told = outboxStates.filter((_, at) => said[at]?.includes('href="/rummet"'))
  expect(told).toEqual(['failed', 'bounced'])
  expect(new Set(said).size).toBe(told.length + 1)
})
