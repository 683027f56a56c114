import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { askForMandateAction } from '@/features/organisations/actions'
import type { Party } from '@/lib/party'

export type AskFormProps = { orderId: string; party: Party; isOwn: boolean; isUnclear: boolean }

/**
 * One press asks those who may appoint someone for the party. No address is typed: they choose for
 * themselves.
 */
export function AskForm({ orderId, party, isOwn, isUnclear }: AskFormProps) {
  const t = useTranslations('organisations')
  const label = isUnclear
    ? t('preFlight.askStaff')
    : isOwn
      ? t('preFlight.askOwn')
      : t('preFlight.ask', { party: t(`parties.${party}`) })
  return (
    <div className="mt-2 max-w-field">
      <ActionForm action={askForMandateAction} fields={{ orderId, party }} label={label} />
    </div>
  )
}
