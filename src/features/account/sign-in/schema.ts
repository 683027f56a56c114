import { z } from 'zod'
import { pathAfterSignIn } from '@/lib/same-site-path'
import { code, mailAddress } from '@/lib/text-fields'

const LONGEST = { path: 2000, key: 200, code: 40, choice: 10 }

const till = code(LONGEST.path)
  .optional()
  .transform(path => pathAfterSignIn(path))
const email = mailAddress()
const renews = code(LONGEST.choice)
  .optional()
  .transform(value => value === '1')
const token = code(LONGEST.key).min(1)

export const requestMailSchema = z.object({ email, till })
export const linkSchema = z.object({ token, till, renews })
export const codeSchema = z.object({ email, code: code(LONGEST.code).min(1), till, renews })
export const renewSchema = z.object({ till })
