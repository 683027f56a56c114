import { getContact } from '@/features/settings/queries'
import { securityText } from '@/features/settings/security-text'
import { currentTime } from '@/lib/clock'
import { portalUrl } from '@/lib/env'

/** Tells those who have found a fault whom to tell (RFC 9116). */
export async function GET(): Promise<Response> {
  const text = securityText({ contact: await getContact(), site: portalUrl(), now: currentTime() })
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
