import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PartyActor } from '@/auth/actor'
import { worksWithPasskeys } from '@/auth/passkey-challenges'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { ChangedPartiesStep } from '@/features/orders/signing/components/changed-parties'
import { DeadlineText } from '@/features/orders/signing/components/deadline-text'
import { SignForm } from '@/features/orders/signing/components/sign-form'
import { countSigned } from '@/features/orders/signing/party-lines'
import { paths } from '@/lib/paths'

type SignStepProps = {
  order: OrderView
  version: OrderView['versions'][number]
  actor: PartyActor
  /** The step to take before the signature, in its place. */
  renewal: ReactNode
  /** The words about the order, and those of them without an answer. */
  talk: ReactNode
}

/** The party and role that the reader signs for, the press that signs, and the other ways. */
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
      <DeadlineText order={order} reader={actor} />
      <p className="text-sm">
        <Unbroken>
          {t('sign.meaning', { party, organisation: order.organisation.name, version: version.number })}
        </Unbroken>
      </p>
      {order.awaited.length === 1 && <p>{t('sign.last', countSigned(order.lines))}</p>}
      {talk}
      {renewal || <SignForm orderId={order.id} versionHash={version.hash} party={actor.party} />}
      {!renewal && actor.assurance === 'mail_link' && worksWithPasskeys() && (
        <TextLink href={paths.signInAgain(paths.signOrder(order.id))}>{renew('withPasskey')}</TextLink>
      )}
      <TextLink href={paths.declineOrder(order.id)}>{t('sign.decline')}</TextLink>
      {/* The browser's own way there gives the box focus. */}
      <a className="link" href={paths.ask(order.id)}>
        {t('sign.ask')}
      </a>
    </>
  )
}
