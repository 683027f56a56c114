'use server'

import { defineOwnAction, definePublicAction } from '@/auth/define-action'
import {
  renewMail,
  renewSignIn,
  requestMail,
  signInByMailedCode,
  signInByMailedLink,
} from '@/features/account/sign-in/commands'
import { codeSchema, linkSchema, renewSchema, requestMailSchema } from '@/features/account/sign-in/schema'
import { paths } from '@/lib/paths'

export const requestMailAction = definePublicAction({
  schema: requestMailSchema,
  run: requestMail,
  next: till => `${paths.signIn}/skickat?till=${encodeURIComponent(till)}`,
})

export const renewMailAction = definePublicAction({
  schema: linkSchema,
  run: renewMail,
  next: till => `${paths.signIn}/skickat?till=${encodeURIComponent(till)}`,
})

export const signInByLinkAction = definePublicAction({
  schema: linkSchema,
  run: signInByMailedLink,
  next: till => till,
})

export const signInByCodeAction = definePublicAction({
  schema: codeSchema,
  run: signInByMailedCode,
  next: till => till,
})

export const renewSignInAction = defineOwnAction({
  schema: renewSchema,
  run: renewSignIn,
  next: path => path,
})
