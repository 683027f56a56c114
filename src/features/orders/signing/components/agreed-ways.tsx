import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { TextLink } from '@/components/ui/text-link'
import { NextToSign } from '@/features/orders/signing/components/next-to-sign'
import type { NextToSign as Next } from '@/features/orders/signing/next-queries'
import { OwedByStaff } from '@/features/orders/thread/components/owed-by-staff'
import type { MessageView } from '@/features/orders/thread/queries'
import { owedByStaff, unansweredOf } from '@/features/orders/thread/unanswered'
import { paths } from '@/lib/paths'

type AgreedWaysProps = {
  order: { id: string }
  messages: MessageView[]
  reader: PartyActor
  /** Those that wait for the reader have a box of their own. */
  waiting: MessageView[]
  next: Next | null | undefined
}

/** Once all have agreed: what still has no answer, and the ways on. */
export function AgreedWays({ order: { id }, messages, reader: { party }, waiting, next }: AgreedWaysProps) {
  const t = useTranslations('orders')
  const open = unansweredOf(messages, { party }).filter(one => one.audience !== 'staff')
  const count = open.filter(one => !waiting.includes(one)).length
  return (
    <div className="mt-6 space-y-2">
      {count > 0 && (
        <p>
          {t('agreed.unanswered', { count })}{' '}
          <a className="link" href={paths.thread(id)}>
            {t('agreed.toUnanswered', { count })}
          </a>
        </p>
      )}
      <OwedByStaff since={owedByStaff(messages)?.createdAt} way={paths.thread(id)} />
      {next !== undefined && <NextToSign next={next} />}
      <p>
        <TextLink href={paths.order(id)}>{t('agreed.toOrder')}</TextLink>
      </p>
      <p>
        <TextLink href={paths.overview}>{t('signedNext.overview')}</TextLink>
      </p>
    </div>
  )
}
