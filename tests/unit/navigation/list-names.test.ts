import { expect, it } from 'vitest'
import { messagesIn } from '@/messages/messages'

it.each(['sv', 'en'] as const)('the list of interests has one name wherever one meets it: %s', locale => {
  const { common, interest, savedViews, eventLog, duties } = messagesIn(locale)
  const name = common.places.adminInterests
  expect([interest.calls.title, savedViews.list.interests, eventLog.subject.list['/admin/intresse']]).toEqual(
    Array(3).fill(name),
  )
  // In the room it is a thing to do, whose words hold the name.
  expect(duties.group.call.toLowerCase()).toContain(name.toLowerCase())
})
