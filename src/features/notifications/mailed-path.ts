import 'server-only'
import { signInSecret } from '@/auth/sign-in-secret'
import { mailSign } from '@/features/notifications/mail-sign'
import { withMailedWord } from '@/lib/mailed-word'
import { paths } from '@/lib/paths'

const OF_A_SERVICE = [`${paths.orders}/`, `${paths.deliveries}/`]

/** The page that a mail leads to. One about an order lets sign-in name its service, and nothing else of it. */
export function mailedPath(path: string, mail: { sign: string | null; createdAt: Date }): string {
  const sign = mailSign(mail.sign)
  if (!sign || !OF_A_SERVICE.some(start => path.startsWith(start))) return path
  return withMailedWord(path, sign.number, { secret: signInSecret(), now: mail.createdAt })
}
