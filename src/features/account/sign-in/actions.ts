'use server'

import { defineOwnAction, definePublicAction } from '@/auth/define-action'
import {
  renewMail,
  renewSignIn,
  requestMail,
  type SignedIn,
  signInByMailedCode,
  signInByMailedLink,
} from '@/features/account/sign-in/commands'
import { codeSchema, linkSchema, renewSchema, requestMailSchema } from '@/features/account/sign-in/schema'
import { paths } from '@/lib/paths'

const beginsSession = ({ sessionToken }: SignedIn) => sessionToken
const onward = ({ path }: SignedIn) => path

export const requestMailAction = definePublicAction({
  schema: requestMailSchema,
  marksBrowser: true,
  run: requestMail,
  mailsTo: ({ email }) => email,
  next: till => `${paths.signIn}/skickat?till=${encodeURIComponent(till)}`,
})

export const renewMailAction = definePublicAction({
  schema: linkSchema,
  marksBrowser: true,
  run: renewMail,
  next: till => `${paths.signIn}/skickat?till=${encodeURIComponent(till)}`,
})

export const signInByLinkAction = definePublicAction({
  schema: linkSchema,
  run: signInByMailedLink,
  beginsSession,
  next: onward,
})

export const signInByCodeAction = definePublicAction({
  schema: codeSchema,
  run: signInByMailedCode,
  beginsSession,
  next: onward,
})

export const renewSignInAction = defineOwnAction({
  schema: renewSchema,
  marksBrowser: true,
  run: renewSignIn,
  beginsSession,
  next: onward,
})
