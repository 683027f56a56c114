import { useTranslations } from 'next-intl'
import type { OwnAnswer } from '@/features/orders/signing/own-answer'

/** To a party that meets a new version: its answer to an earlier one, which holds no longer. */
export function OwnAnswerText({ answer }: { answer: OwnAnswer | null }) {
  const t = useTranslations('orders.ownAnswer')
  return answer && t(answer.did, { version: answer.version })
}
