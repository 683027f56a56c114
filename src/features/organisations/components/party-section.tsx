import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { Notice } from '@/components/ui/notice'
import { Tag, type Tone } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { RequestList } from '@/features/organisations/access/components/request-list'
import { AttestationNotes } from '@/features/organisations/attestations/components/attestation-notes'
import { InvitationList } from '@/features/organisations/invitations/components/invitation-list'
import { MandateList } from '@/features/organisations/mandates/components/mandate-list'
import type { PartyView } from '@/features/organisations/organisation-view'
import { standsAs } from '@/features/organisations/party-steps'
import { UnionForms } from '@/features/organisations/unions/components/union-forms'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

export type PartySectionProps = {
  organisationId: string
  party: PartyView
  /** The page it stands on. */
  from: string
  /** The page on which the forms for the party stand. Without it they stand here. */
  formsAt?: string
  /**
   * In the room: the step to do there. It is the id of the row that waits, or the party's next step. No right and no
   * union ends there. The people are read beside it.
   */
  leads?: string | null
  /** That step, where it is none of what waits. */
  step?: ReactNode
  /** How many orders wait for the party's signature, where the page knows. */
  waiting?: number
  /** The staff's other acts for the party. */
  children?: ReactNode
}

const tones: Record<ReturnType<typeof standsAs>, Tone> = {
  represented: 'success',
  unmanned: 'warning',
  no_counterpart: 'neutral',
  unclear: 'warning',
}

/** One party: how it is represented, by whom, and what waits there. */
export function PartySection(props: PartySectionProps) {
  const { organisationId, party, from, formsAt, leads } = props
  const t = useTranslations('organisations')
  const { representation, mayKeep } = party
  const isInRoom = leads !== undefined
  const title = t(`partyTitle.${party.party}`)
  const standing = standsAs(party)
  const tag = <Tag tone={tones[standing]}>{t(`representation.${standing}`)}</Tag>
  return (
    <Section id={`part-${party.party}`} title={title} action={tag}>
      <div className="flex flex-col gap-5 [&_li_details]:border-b-0">
        <Standing party={party} isLed={Boolean(props.step)} isOfStaff={Boolean(props.children)} />
        <AttestationNotes
          party={formsAt ? { ...party, mayContest: false } : party}
          from={from}
          leads={leads}
        />
        {props.step}
        {!isInRoom && representation !== 'no_counterpart' && party.mandates.length > 0 && (
          <MandateList
            mandates={party.mandates}
            party={party.party}
            waiting={props.waiting ?? 0}
            mayEnd={mayKeep && !formsAt}
            from={from}
            isUnionKnown={party.localUnions.length === 1}
            label={`${t('page.people')}, ${title}`}
          />
        )}
        <InvitationList {...{ invitations: party.invitations, party: party.party, mayKeep, from, leads }} />
        <RequestList requests={party.requests} party={party} from={from} leads={leads} />
        {formsAt ? (
          <p>
            <TextLink href={formsAt}>
              {t('page.changeParty', { party: t(`parties.${party.party}`) })}
            </TextLink>
          </p>
        ) : (
          <>
            {mayKeep && party.party !== 'employer' && (
              <UnionForms
                {...{ organisationId, party, from }}
                mayAdd={leads !== 'union'}
                mayEnd={!isInRoom}
              />
            )}
            {props.children}
          </>
        )}
      </div>
    </Section>
  )
}

/** The step that leads says what is missing. */
function Standing({ party, isLed, isOfStaff }: { party: PartyView; isLed: boolean; isOfStaff: boolean }) {
  const t = useTranslations('organisations.page')
  const format = useFormatter()
  const names = party.localUnions.map(({ name, isContactUnion }) =>
    isContactUnion ? t('contactUnion', { name }) : name,
  )
  return (
    <>
      {names.length > 0 && (
        <p>
          {t.rich('unions', {
            names: format.list(names),
            written: text => <span lang={WRITTEN_IN}>{text}</span>,
          })}
        </p>
      )}
      {!isLed && party.representation === 'unclear' && (
        <Notice>{t('unclear', { staff: String(isOfStaff) })}</Notice>
      )}
      {!isLed && standsAs(party) === 'unmanned' && <Notice tone="warning">{t('noSignatory')}</Notice>}
    </>
  )
}
