import 'server-only'
import { createTranslator } from 'use-intl/core'
import { asSignIn } from '@/auth/doors'
import type { SignInAttempt } from '@/auth/sign-in-attempt'
import { SIGN_IN_MINUTES } from '@/auth/sign-in-rules'
import { keepSignInTokens } from '@/auth/sign-in-tokens'
import { portalUrl } from '@/lib/env'
import { sha256 } from '@/lib/hashing'
import { enqueue } from '@/lib/jobs'
import { paths } from '@/lib/paths'
import { rateLimit } from '@/lib/rate-limit'
import { messagesIn } from '@/messages/messages'

// Nobody is refused beyond them: the mails only come further apart. So nobody fills up somebody else's.
const byAsker = rateLimit({ what: 'mail of an account, by address', times: 5, minutes: 60 })
const ofAccount = rateLimit({ what: 'mail of an account', times: 10, minutes: 60 })
const byAddress = rateLimit({ what: 'mail of any account, by address', times: 60, minutes: 15 })

/**
 * Mails a link and a code to a known person, in one transaction with what they are checked against.
 * The outbox keeps the text without them.
 */
export async function mailSignIn(attempt: SignInAttempt, mail: { email: string; token: string }) {
  const { till, now, renews, client } = attempt
  const { email, token } = mail
  const isSpaced = await isBeyondLimits(email, client.address)
  await asSignIn(async tx => {
    const person = await tx.person.findUnique({ where: { email }, select: { id: true, locale: true } })
    if (!person) return
    const code = await keepSignInTokens(tx, mail, { now, isSpaced, browser: client.browser })
    if (code === null) return
    // The page on which it is asked for speaks this language.
    const locale = client.locale ?? person.locale
    const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'auth.mail' })
    // createMany, because somebody who signs in may add to the outbox but not read it.
    const id = crypto.randomUUID()
    await tx.mail.createMany({
      data: {
        id,
        key: `sign_in:${sha256(token)}`,
        personId: person.id,
        toAddress: email,
        locale,
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

/** One limit after the other, so that tries beyond the first count for no other. */
async function isBeyondLimits(email: string, address: string): Promise<boolean> {
  if ((await byAddress(address)) > 0 || (await byAsker(`${email} ${address}`)) > 0) return true
  return (await ofAccount(email)) > 0
}
