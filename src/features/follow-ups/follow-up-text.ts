import { useTranslations } from 'next-intl'
import type { Party } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

/** How a follow-up stands, told from where a party stands. */
export type AskedFollowUp = {
  /** The parties that have not answered. */
  awaited: Party[]
  isOwn: boolean
  /** The reader's party, where another of it answers. */
  signerOf: Party | null
}

/** A follow-up in words: that it is asked, or whom it waits for. */
export function useFollowUpText(): (asked: AskedFollowUp) => string {
  const t = useTranslations('followUps')
  const names = useTranslations('common.party')
  const format = useFormatter()
  return ({ awaited, isOwn, signerOf }) => {
    if (isOwn) return t('step')
    if (signerOf) return t('signer', { party: names(signerOf) })
    return t('answered', { parties: format.list(awaited.map(party => names(party))) })
  }
}
