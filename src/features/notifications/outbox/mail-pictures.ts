import 'server-only'
import type { createTranslator } from 'use-intl/core'
import { mailRing, signedIn } from '@/features/notifications/mail-ring'
import { mailSign } from '@/features/notifications/mail-sign'
import { ringPicture } from '@/features/notifications/outbox/ring-picture'
import { signPicture } from '@/features/notifications/outbox/sign-picture'
import type { Letter } from '@/lib/mailer'
import type { sv } from '@/messages/sv'

type Words = ReturnType<typeof createTranslator<typeof sv, 'notifications'>>

/** A picture is drawn once for each process: many mails show the same, and drawing one takes longer than sending. */
const drawn = new Map<string, Promise<Buffer>>()

/** The order's ring, and beside it the sign of its service. The words name the service, so the sign says nothing. */
export async function picturesOf(
  mail: { ring: string | null; sign: string | null },
  t: Words,
): Promise<Letter['pictures']> {
  const [ring, sign] = [mailRing(mail.ring), mailSign(mail.sign)]
  const ringPng = ring.length > 0 && (await once(`ring ${mail.ring}`, async () => ringPicture(ring)))
  const signPng = sign && (await once(`sign ${mail.sign}`, () => signPicture(sign)))
  return [
    ...(ringPng ? [{ name: 'ring', png: ringPng, alt: t('ring', signedIn(ring)) }] : []),
    ...(signPng ? [{ name: 'sign', png: signPng, alt: '' }] : []),
  ]
}

function once(facts: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const known = drawn.get(facts)
  if (known) return known
  const picture = draw()
  drawn.set(facts, picture)
  // The next mail tries again.
  picture.catch(() => drawn.delete(facts))
  return picture
}
