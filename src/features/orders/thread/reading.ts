import type { MessageView } from '@/features/orders/thread/queries'

/** A message, and when its reader opened the order's page after it. */
export type ReadMessage = MessageView & { readAt: Date | null }

/** An event that the reader was told of, and when they had read it before this page. */
type Told = { subjectId: string; readAt: Date | null }

/** Each message with its reading. One that nobody told the reader of is no news: it was read when it was written. */
export function withReading(messages: readonly MessageView[], told: readonly Told[]): ReadMessage[] {
  const readAt = new Map(told.map(one => [one.subjectId, one.readAt]))
  return messages.map(message => {
    const read = readAt.get(message.id)
    return { ...message, readAt: read === undefined ? message.createdAt : read }
  })
}
