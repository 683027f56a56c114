'use server'

import { defineOwnAction } from '@/auth/define-action'
import { chooseMail, chooseMailLanguage, markOneRead, markRead } from '@/features/notifications/commands'
import {
  mailChoiceSchema,
  mailLanguageSchema,
  markOneReadSchema,
  markReadSchema,
} from '@/features/notifications/schema'
import { withDone } from '@/lib/done'
import { paths } from '@/lib/paths'

export const markReadAction = defineOwnAction({
  schema: markReadSchema,
  run: markRead,
  next: () => withDone(paths.notifications, 'read'),
})

export const markOneReadAction = defineOwnAction({
  schema: markOneReadSchema,
  run: markOneRead,
  next: () => withDone(paths.notifications, 'read'),
})

export const chooseMailAction = defineOwnAction({
  schema: mailChoiceSchema,
  run: chooseMail,
  next: () => withDone(paths.account, 'mail_chosen'),
})

export const chooseMailLanguageAction = defineOwnAction({
  schema: mailLanguageSchema,
  run: chooseMailLanguage,
  next: () => withDone(paths.account, 'mail_chosen'),
})
