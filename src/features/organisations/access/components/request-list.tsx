import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { grantAccessAction, refuseAccessAction } from '@/features/organisations/actions'
import { ReasonForm } from '@/features/organisations/components/reason-form'
import { LocalUnionField } from '@/features/organisations/invitations/components/invite-form'
import type { AccessRequestView, PartyView } from '@/features/organisations/organisation-view'
import { WRITTEN_IN } from '@/lib/written'

export type RequestListProps = {
  requests: AccessRequestView[]
  party: Pick<PartyView, 'mayGrant' | 'mayKeep' | 'localUnions'>
  from: string
  /** The id of the one that is what to answer here. */
  leads?: string | null
}

/** Those who ask for a mandate, and the two answers. */
export function RequestList({ requests, party, from, leads }: RequestListProps) {
  const t = useTranslations('organisations')
  if (requests.length === 0) return null
  return (
    <div>
      <h3 className="mb-2 text-lg">{t('request.heading')}</h3>
      <ul className="border-t border-line">
        {requests.map(({ id, name, email, kind, message }) => (
          <li key={id} className="flex flex-col gap-2 border-b border-line py-3">
            <div>
              <p className="font-semibold">{name}</p>
              <p className="text-sm wrap-anywhere">
                {email} · {t(`kind.${kind}`)}
              </p>
              {message && (
                <p lang={WRITTEN_IN} className="whitespace-pre-line wrap-anywhere">
                  {message}
                </p>
              )}
            </div>
            {party.mayGrant && (
              <div className="max-w-field">
                <Form
                  action={grantAccessAction}
                  submitLabel={t('request.grant', { name })}
                  submitVariant={leads === id ? 'primary' : 'secondary'}
                >
                  <input type="hidden" name="requestId" value={id} />
                  <input type="hidden" name="from" value={from} />
                  <LocalUnionField unions={party.localUnions} />
                </Form>
              </div>
            )}
            {party.mayKeep && (
              <ReasonForm
                action={refuseAccessAction}
                fields={{ requestId: id, from }}
                label={t('request.refuse', { name })}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
