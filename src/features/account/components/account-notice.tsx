import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { isSignInProblem } from '@/auth/sign-in-rules'
import { Notice } from '@/components/ui/notice'
import { doneIn, doneText } from '@/lib/done'

export type AccountNoticeProps = { actor: Actor; done: unknown; problem: unknown }

/** Says what was just done, or why an account could not be connected. */
export function AccountNotice({ actor, done, problem }: AccountNoticeProps) {
  const t = useTranslations('account')
  const auth = useTranslations('auth.problem')
  const common = useTranslations('common')
  const switched = () =>
    isParty(actor) &&
    t('done.mandate_switched', {
      party: common(`party.${actor.party}`),
      organisation: actor.organisation.name,
    })
  if (isSignInProblem(problem)) {
    return (
      <Notice tone="danger" role="alert">
        <p>{auth(problem)}</p>
      </Notice>
    )
  }
  const text = doneIn(done) === 'mandate_switched' ? switched() : doneText(t, done)
  if (!text) return null
  return (
    <Notice tone="success" role="status">
      <p>{text}</p>
    </Notice>
  )
}
