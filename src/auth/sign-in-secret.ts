import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '@/lib/env'

/** The key for what belongs to signing in, derived from the portal's own secret. */
export function signInSecret(): string {
  const { PORTAL_SECRET } = env()
  if (!PORTAL_SECRET) throw new Error('PORTAL_SECRET is missing')
  return createHmac('sha256', PORTAL_SECRET).update('sign-in').digest('hex')
}
