import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PartyActor } from '@/auth/actor'
import { worksWithPasskeys } from '@/auth/passkey-challenges'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import { readText } from '@/features/orders/content/content-changes'
import { SafetyNotice } from '@/features/orders/drafting/components/safety-notice'
import type { OrderView } from '@/features/orders/queries'
import { ChangedPartiesStep } from '@/features/orders/signing/components/changed-parties'
import { DeadlineText } from '@/features/orders/signing/components/deadline-text'
import { TakenBackText } from '@/features/orders/signing/components/own-answer-text'
import { SignForm } from '@/features/orders/signing/components/sign-form'
import { inOrderOfSigning } from '@/features/orders/signing/party-lines'
import { can } from '@/features/orders/statuses'
import { capitalised } from '@/lib/capitalised'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

/** The place of the sentence and its press, after all that is said before them. */
export const SIGNATURE = 'signatur'

type SignStepProps = {
  order: OrderView
  version: OrderView['versions'][number]
  actor: PartyActor
  /** The step to take before the signature, in its place. */
  renewal: ReactNode
  /** The words about the order, and those of them without an answer. */
  talk: ReactNode
}

/** The sentence that one signs, right over the press, and right under it the question and the other answer. */
export function SignStep({ order, version, actor, renewal, talk }: SignStepProps) {
  const t = useTranslations('orders')
  const renew = useTranslations('auth.renew')
  const party = useTranslations('common.party')(actor.party)
  if (order.changedParties.length > 0) return <ChangedPartiesStep order={order} actor={actor} />
  if (!actor.canSign)
    return (
      <p>
        <Unbroken>{t('sign.preparer', { party })}</Unbroken>
      </p>
    )
  return (
    <>
      <DeadlineText order={order} reader={actor} isReasonSaid />
      {talk}
      <div id={SIGNATURE} className="scroll-mt-20 space-y-3">
        <SafetyNotice {...readText(version.canonical)} />
        <SignedBefore {...order} own={actor.party} />
      </div>
      <p className="max-w-measure">
        <Unbroken>
          {t('sign.meaning', {
            party,
            organisation: order.organisation.name,
            giver: actor.standsInFor ?? 'none',
            version: version.number,
          })}
        </Unbroken>
      </p>
      {renewal || <SignForm orderId={order.id} versionHash={version.hash} party={actor.party} />}
      {/* The browser's own way there gives the box focus. */}
      <a className="link" href={paths.ask(order.id)}>
        {t('sign.ask')}
      </a>
      <TextLink href={paths.declineOrder(order.id)}>{t('sign.decline')}</TextLink>
      {can(order, 'amend') && <TextLink href={paths.amend(order.id)}>{t('action.amend')}</TextLink>}
      {!renewal && actor.assurance === 'mail_link' && actor.hasPasskey && worksWithPasskeys() && (
        <TextLink href={paths.signInAgain(paths.signOrder(order.id))}>{renew('withPasskey')}</TextLink>
      )}
    </>
  )
}

type SignedBeforeProps = Pick<OrderView, 'lines' | 'awaited'> & { own: Party }

/** The parties that have signed by now, and those that took it back. Also when the reader's signature is the last one. */
function SignedBefore({ lines, awaited, own }: SignedBeforeProps) {
  const t = useTranslations('orders.sign')
  const party = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  const signed = inOrderOfSigning(lines)
  const parties = capitalised(format.list(signed.map(line => party(line.party))), locale)
  const isLast = awaited.length === 1 ? 'yes' : 'no'
  return (
    <p>
      <Unbroken>{t('standing', { signed: signed.length, parties, isLast })}</Unbroken>
      {lines.flatMap(({ party: by, takenBackAt: at }) =>
        at ? [' ', <TakenBackText key={by} at={at} by={by === own ? undefined : by} />] : [],
      )}
    </p>
  )
}
