import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { LONGEST_MESSAGE } from '@/features/orders/thread/rules'
import { postMessageSchema } from '@/features/orders/thread/schema'

const message = { orderId: randomUUID(), audience: 'parties', body: 'Hej' }

it('a message has a text and someone who may read it', () => {
  expect(postMessageSchema.safeParse(message).success).toBe(true)
  expect(postMessageSchema.safeParse({ ...message, body: 'x'.repeat(LONGEST_MESSAGE) }).success).toBe(true)
})

it.each([
  ['spaces only', { body: ' \n ' }],
  ['10 000 characters', { body: 'x'.repeat(10_000) }],
  ['nobody to read it', { audience: undefined }],
  ['the public to read it', { audience: 'everyone' }],
  ['no order', { orderId: 'avrop' }],
])('a message with %s is refused', (_case, change) => {
  expect(postMessageSchema.safeParse({ ...message, ...change }).success).toBe(false)
})
