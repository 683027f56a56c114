import { expect, it } from 'vitest'
import { allKinds, nouns } from '@/features/event-log/kinds'
import { messagesIn } from '@/messages/messages'

it.each(['sv', 'en'] as const)('every kind of event and every noun has its words in the log, %s', locale => {
  const { kind, nouns: words } = messagesIn(locale).eventLog
  const said = Object.entries(kind).flatMap(([noun, events]) =>
    Object.keys(events).map(event => `${noun}.${event}`),
  )
  expect(said.toSorted()).toEqual(allKinds.toSorted())
  expect(Object.keys(words).toSorted()).toEqual([...nouns].toSorted())
})
