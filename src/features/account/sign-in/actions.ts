'use server'

import { defineAction, definePublicAction } from '@/auth/define-action'
import { paths } from '@/lib/paths'
import { renewMail, renewSignIn, requestMail, signInByMailedCode, signInByMailedLink } from './commands'
import { codeSchema, linkSchema, renewSchema, requestMailSchema } from './schema'

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

export const renewSignInAction = defineAction({
  schema: renewSchema,
  run: renewSignIn,
  next: path => path,
})
