import 'server-only'
import type { createTranslator } from 'use-intl/core'
import { mailRing, signedIn } from '@/features/notifications/mail-ring'
import { mailSign } from '@/features/notifications/mail-sign'
import { ringPicture } from '@/features/notifications/outbox/ring-picture'
import { signPicture } from '@/features/notifications/outbox/sign-picture'
import type { Letter } from '@/lib/mailer'
import type { sv } from '@/messages/sv'

type Words = ReturnType<typeof createTranslator<typeof sv, 'notifications'>>

/** The order's ring, and beside it the sign of its service. The words name the service, so the sign says nothing. */
export async function picturesOf(
  mail: { ring: string | null; sign: string | null },
  t: Words,
): Promise<Letter['pictures']> {
  const [ring, sign] = [mailRing(mail.ring), mailSign(mail.sign)]
  return [
    ...(ring.length > 0 ? [{ name: 'ring', png: ringPicture(ring), alt: t('ring', signedIn(ring)) }] : []),
    ...(sign ? [{ name: 'sign', png: await signPicture(sign), alt: '' }] : []),
  ]
}
