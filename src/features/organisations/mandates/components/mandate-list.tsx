import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { endStandInAction, leaveMandateAction, revokeMandateAction } from '@/features/organisations/actions'
import { ReasonForm } from '@/features/organisations/components/reason-form'
import { LastToSign } from '@/features/organisations/mandates/components/last-to-sign'
import { MandateDetails } from '@/features/organisations/mandates/components/mandate-details'
import type { MandateView } from '@/features/organisations/organisation-view'
import type { Party } from '@/lib/party'
import { WRITTEN_IN } from '@/lib/written'

export type MandateListProps = {
  mandates: MandateView[]
  party: Party
  /** How many orders wait for the party's signature. */
  waiting: number
  mayEnd: boolean
  from: string
  label: string
  /** The only local union of the party is named beside the list. */
  isUnionKnown?: boolean
}

/** The people who may act for a party. Its own people also see until when, and who granted it. */
export function MandateList({ mandates, label, isUnionKnown, ...ending }: MandateListProps) {
  const t = useTranslations('organisations')
  if (mandates.length === 0) return <p className="text-ink-soft">{t('page.nobody')}</p>
  return (
    <ul aria-label={label} className="border-t border-line">
      {mandates.map(mandate => (
        <li key={mandate.id} className="border-b border-line py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <p className="font-semibold">
              {mandate.name}
              {mandate.isOwn && ` (${t('page.you')})`}
            </p>
            <Tag tone={mandate.isUpcoming ? 'waiting' : 'neutral'} plain={!mandate.isUpcoming}>
              {mandate.isUpcoming ? t('mandate.upcoming') : t(`mayDo.${mandate.kind}`)}
            </Tag>
          </div>
          {mandate.standInFor && <p>{t('mandate.standIn', { name: mandate.standInFor })}</p>}
          {mandate.localUnion && !isUnionKnown && (
            <p lang={WRITTEN_IN} className="text-sm text-ink-soft">
              {mandate.localUnion}
            </p>
          )}
          {mandate.details && <MandateDetails details={mandate.details} />}
          <EndForms mandate={mandate} {...ending} />
        </li>
      ))}
    </ul>
  )
}

type EndFormsProps = Omit<MandateListProps, 'mandates' | 'label' | 'isUnionKnown'> & { mandate: MandateView }

function EndForms({ mandate, party, waiting, mayEnd, from }: EndFormsProps) {
  const t = useTranslations('organisations.mandate')
  const { id, name, isOwn, standInFor, details } = mandate
  if (!details) return null
  const fields = { mandateId: id, from }
  const last = <LastToSign {...{ mandate, party, waiting }} />
  if (isOwn) {
    return (
      <ReasonForm action={leaveMandateAction} fields={fields} label={t('leave')} hint={t('leaveHint')}>
        {last}
      </ReasonForm>
    )
  }
  if (!mayEnd) return null
  return standInFor ? (
    <ReasonForm
      action={endStandInAction}
      fields={fields}
      label={t('endStandIn', { name })}
      hint={t('endHint')}
    />
  ) : (
    <ReasonForm
      action={revokeMandateAction}
      fields={fields}
      label={t('revoke', { name })}
      hint={t('endHint')}
    >
      {last}
    </ReasonForm>
  )
}
