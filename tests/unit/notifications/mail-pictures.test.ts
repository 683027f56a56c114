import { createTranslator } from 'use-intl/core'
import { expect, it } from 'vitest'
import { picturesOf } from '@/features/notifications/outbox/mail-pictures'
import { messagesIn } from '@/messages/messages'

const t = createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'notifications' })
const mail = { ring: 'signed awaited awaited awaited', sign: '3 organisation preventive' }

it('draws what many mails show once, and words it for each', async () => {
  const [first, second] = [await picturesOf(mail, t), await picturesOf({ ...mail }, t)]
  expect(first?.map(({ name, alt }) => [name, alt !== ''])).toEqual([
    ['ring', true],
    ['sign', false],
  ])
  expect(second?.every(({ png }, index) => png === first?.[index]?.png)).toBe(true)
  const other = await picturesOf({ ...mail, ring: 'signed signed awaited awaited' }, t)
  expect(other?.[0]?.png.equals(first?.[0]?.png ?? Buffer.alloc(0))).toBe(false)
})
