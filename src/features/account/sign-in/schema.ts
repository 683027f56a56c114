import { z } from 'zod'
import { pathAfterSignIn } from '@/lib/same-site-path'

const till = z
  .string()
  .optional()
  .transform(path => pathAfterSignIn(path))
const email = z
  .string()
  .max(254)
  .transform(address => address.trim().toLowerCase())
  .pipe(z.email())
const renews = z
  .string()
  .optional()
  .transform(value => value === '1')
const token = z.string().min(1).max(200)

export const requestMailSchema = z.object({ email, till })
export const linkSchema = z.object({ token, till, renews })
export const codeSchema = z.object({ email, code: z.string().min(1).max(20), till, renews })
export const renewSchema = z.object({ till })
