import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Form } from '@/components/form/form'
import {
  grantAccessAction,
  refuseAccessAction,
  remindOfRequestAction,
} from '@/features/organisations/actions'
import { ReasonForm } from '@/features/organisations/components/reason-form'
import { LocalUnionField } from '@/features/organisations/invitations/components/invite-form'
import type { AccessRequestView, PartyView } from '@/features/organisations/organisation-view'
import { answerersOf, lacksUnion } from '@/features/organisations/party-steps'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

export type RequestListProps = {
  requests: AccessRequestView[]
  party: Pick<PartyView, 'party' | 'mayGrant' | 'mayKeep' | 'localUnions' | 'mandates'>
  from: string
  /** In the room: the step to do there, as the id of a request or another. */
  leads?: string | null
}

/** Those who ask for a mandate, and the two answers. */
export function RequestList({ requests, ...at }: RequestListProps) {
  const t = useTranslations('organisations')
  if (requests.length === 0) return null
  return (
    <div>
      <h3 className="mb-2 text-lg">{t('request.heading')}</h3>
      <ul className="border-t border-line">
        {requests.map(request => (
          <li key={request.id} className="flex flex-col gap-2 border-b border-line py-3">
            <Asker {...request} />
            <Answers request={request} {...at} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Asker({ name, email, kind, message }: AccessRequestView) {
  const t = useTranslations('organisations')
  return (
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
  )
}

type AnswersProps = Omit<RequestListProps, 'requests'> & { request: AccessRequestView }

/** Where the party has somebody who answers, the staff remind them first. */
function Answers({ request: { id, name }, party, from, leads }: AnswersProps) {
  const t = useTranslations('organisations.request')
  const fields = { requestId: id, from }
  const answerers = answerersOf(party)
  const isTheirs = party.mayKeep && answerers.length > 0 && (leads === id || !party.mayGrant)
  const isUnnamed = party.mayGrant && lacksUnion(party)
  return (
    <>
      {isTheirs && <Theirs answerers={answerers} fields={leads === id && fields} />}
      {isUnnamed && leads !== 'union' && <p>{t('unionFirst', { name })}</p>}
      {party.mayGrant && !isUnnamed && (
        <div className="max-w-field">
          <Form
            action={grantAccessAction}
            submitLabel={t('grant', { name })}
            submitVariant={leads === id && !isTheirs ? 'primary' : 'secondary'}
          >
            <input type="hidden" name="requestId" value={id} />
            <input type="hidden" name="from" value={from} />
            <LocalUnionField unions={party.localUnions} />
          </Form>
        </div>
      )}
      {party.mayKeep && (
        <ReasonForm action={refuseAccessAction} fields={fields} label={t('refuse', { name })} />
      )}
    </>
  )
}

type TheirsProps = { answerers: string[]; fields: Record<string, string> | false }

/** Says by name who answers. In the room the staff remind them. */
function Theirs({ answerers, fields }: TheirsProps) {
  const t = useTranslations('organisations.request')
  const format = useFormatter()
  const [name = ''] = answerers
  return (
    <>
      <p>{t('theirs', { names: format.list(answerers) })}</p>
      {fields && (
        <div className="max-w-field">
          <ActionForm
            action={remindOfRequestAction}
            fields={fields}
            label={t('remind', { count: answerers.length, name })}
            variant="primary"
          />
        </div>
      )}
    </>
  )
}
