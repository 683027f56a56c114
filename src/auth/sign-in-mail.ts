import 'server-only'
import { createTranslator } from 'use-intl/core'
import { asSignIn } from '@/auth/doors'
import { SIGN_IN_MINUTES } from '@/auth/sign-in-rules'
import { keepSignInTokens } from '@/auth/sign-in-tokens'
import { portalUrl } from '@/lib/env'
import { sha256 } from '@/lib/hashing'
import { enqueue } from '@/lib/jobs'
import { paths } from '@/lib/paths'
import { messagesIn } from '@/messages/messages'

export type SignInMail = { email: string; token: string; till: string; now: Date; renews: boolean }

/**
 * Mails a link and a code to a known person, in one transaction with what they are checked against.
 * The outbox keeps the text without them. Beyond five in an hour nothing is sent, and nobody is told.
 */
export async function mailSignIn({ email, token, till, now, renews }: SignInMail): Promise<void> {
  await asSignIn(async tx => {
    const person = await tx.person.findUnique({ where: { email }, select: { id: true, locale: true } })
    if (!person) return
    const code = await keepSignInTokens(tx, email, token, now)
    if (!code) return
    const t = createTranslator({
      locale: person.locale,
      messages: messagesIn(person.locale),
      namespace: 'auth.mail',
    })
    // createMany, because somebody who signs in may add to the outbox but not read it.
    const id = crypto.randomUUID()
    await tx.mail.createMany({
      data: {
        id,
        key: `sign_in:${sha256(token)}`,
        personId: person.id,
        toAddress: email,
        subject: t('subject'),
        body: t('body', {
          link: '{link}',
          code: '{code}',
          codePage: `${portalUrl()}${paths.signIn}/kod`,
          minutes: SIGN_IN_MINUTES,
        }),
        createdAt: now,
      },
    })
    const query = new URLSearchParams({ token, till, ...(renews && { fornya: '1' }) })
    const link = `${portalUrl()}${paths.signIn}/lank?${query}`
    await enqueue(tx, 'send_mail', { mailId: id, secrets: { link, code } })
  })
}
