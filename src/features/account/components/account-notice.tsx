import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { isSignInProblem } from '@/auth/sign-in-rules'
import { Notice } from '@/components/ui/notice'

const deeds = [
  'sessionEnded',
  'othersEnded',
  'connected',
  'disconnected',
  'mandateLeft',
  'mailChosen',
] as const

export type AccountNoticeProps = { actor: Actor; done: unknown; problem: unknown }

/** Says what was just done, or why an account could not be connected. */
export function AccountNotice({ actor, done, problem }: AccountNoticeProps) {
  const t = useTranslations('account.done')
  const auth = useTranslations('auth.problem')
  const common = useTranslations('common')
  if (isSignInProblem(problem)) {
    return (
      <Notice tone="danger" role="alert">
        <p>{auth(problem)}</p>
      </Notice>
    )
  }
  const deed = deeds.find(known => known === done)
  const switched =
    done === 'mandate' && isParty(actor)
      ? t('mandate', { party: common(`party.${actor.party}`), organisation: actor.organisation.name })
      : undefined
  const text = deed ? t(deed) : switched
  if (!text) return null
  return (
    <Notice tone="success" role="status">
      <p>{text}</p>
    </Notice>
  )
}
