'use server'

import { defineOwnAction } from '@/auth/define-action'
import { renewFeed, stopFeed } from '@/features/deliveries/feed/commands'
import { ownFeedSchema } from '@/features/deliveries/feed/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const renewFeedAction = defineOwnAction({
  schema: ownFeedSchema,
  run: renewFeed,
  next: done => `${withDone(paths.calendar, done)}#prenumerera`,
})

export const stopFeedAction = defineOwnAction({
  schema: ownFeedSchema,
  run: stopFeed,
  next: () => `${withDone(paths.calendar, 'feed_stopped')}#prenumerera`,
})
