import { expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { SiteHeader } from '@/components/layout/site-header'
import { ActingAs } from '@/features/navigation/components/header-actions'
import { messagesIn } from '@/messages/messages'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'

const now = new Date('2021-06-17T10:00:00Z')
const person = makeActor({
  role: 'person',
  now,
  locale: 'sv',
  personId: 'p',
  name: 'Sam Holm',
  email: 's@example.test',
  assurance: 'mail_link',
  signedInAt: now,
  sessionId: null,
})

it.each<[string, Actor, string]>([
  ['a person without a mandate', person, 'Sam Holm, utan behörighet ännu'],
  [
    'staff who have not shown their passkey',
    { ...person, lacksSecondFactor: true },
    'Sam Holm, inloggningen är inte klar',
  ],
  ['staff who have', makeActor({ ...person, role: 'staff' }), 'Sam Holm, kansliet'],
])('the header says what is true of %s', (_who, actor, said) => {
  expect(markupOf(<ActingAs actor={actor} />)).toContain(`>${said}<`)
})

it('the closed menu of a phone is marked, to the eye and to the ear, and counts nothing', () => {
  const summaryWith = (menuNews?: string) => {
    const frame = { homeHref: '/', portalName: 'Hållbart arbetsliv', navigation: [], menuNews }
    const [summary = ''] = /<summary[\s\S]*<\/summary>/.exec(markupOf(<SiteHeader {...frame} />)) ?? []
    return wordsOf(summary)
  }
  expect(summaryWith()).toBe('Meny')
  expect(summaryWith(messagesIn('sv').common.unread)).toBe('Meny olästa aviseringar')
})
