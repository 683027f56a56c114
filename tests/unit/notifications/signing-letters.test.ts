import { expect, it } from 'vitest'
import { messagesIn } from '@/messages/messages'

it.each(['signed', 'signature_taken_back', 'valid'] as const)(
  'the letter of what is %s promises nobody that nothing waits: a question may',
  happened => {
    const bodies = (['sv', 'en'] as const).map(
      locale => messagesIn(locale).happenings.order[happened].told.body,
    )
    expect(bodies.join()).not.toMatch(/behöver inte göra|do not need to do/)
  },
)
