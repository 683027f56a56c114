import type { MailState } from '@/features/notifications/outbox/schema'

/** Its link and code are gone once it was tried: sending it again would say nothing. */
export function isSignInMail(key: string): boolean {
  return key.startsWith('sign_in:')
}

export function canRetry(mail: { key: string; state: MailState }): boolean {
  return mail.state === 'failed' && !isSignInMail(mail.key)
}
