import { useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import type { OwnAnswer } from '@/features/orders/signing/own-answer'
import { useFormatter } from '@/messages/formatter'

/** To a party that meets a new version: its answer to an earlier one, which holds no longer. */
export function OwnAnswerText({ answer }: { answer: OwnAnswer | null }) {
  const t = useTranslations('orders.ownAnswer')
  return answer && t(answer.did, { version: answer.version })
}

/** To a party that signed the version it is asked to sign, and changed its mind. */
export function TakenBackText({ at }: { at: Date }) {
  const t = useTranslations('orders.ownAnswer')
  const format = useFormatter()
  return (
    <Unbroken>{t('takenBack', { day: format.dateTime(at, { day: 'numeric', month: 'long' }) })}</Unbroken>
  )
}
