import { useLocale, useTranslations } from 'next-intl'
import { WithSign } from '@/components/signs/with-sign'
import { Table } from '@/components/ui/table'
import { TelephoneLink } from '@/components/ui/telephone-link'
import { TextLink } from '@/components/ui/text-link'
import { type CallFilter, callFilter, callOrderings } from '@/features/interest/calls/call-filter'
import type { CallContact } from '@/features/interest/calls/call-queries'
import { CallOwner, NextStep } from '@/features/interest/calls/components/call-step'
import type { CallView } from '@/features/interest/calls/queries'
import type { CallTurn } from '@/features/interest/rules'
import { type Day, dateOf } from '@/lib/dates'
import { columnSort } from '@/lib/list-filter'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { WRITTEN_IN } from '@/lib/written'
import { SHORT_DAY, useFormatter } from '@/messages/formatter'

// The number and the act come first: on a phone a row is its columns, one after the other.
const columns = ['organisation', 'step', 'service', 'last', 'since'] as const
const steps: Record<CallTurn, 'take' | 'call' | 'plan' | 'open'> = {
  due: 'take',
  new: 'call',
  open: 'plan',
  ahead: 'open',
}

export type CallListProps = {
  calls: CallView[]
  contacts: Map<string, CallContact>
  /** The next call is taken from the same list. */
  filter: CallFilter
  today: Day
  personId: string
}

/** Interested, not ordered: whom to call, in order. */
export function CallList({ calls, contacts, filter, today, personId }: CallListProps) {
  const t = useTranslations('interest')
  const locale = useLocale()
  const format = useFormatter()
  const shortDay = (day: Date) => (
    <span className="whitespace-nowrap max-sm:text-sm">{format.dateTime(day, SHORT_DAY)}</span>
  )
  const rowOf = (call: CallView) => {
    // Where nothing is agreed for long, there is no step to take.
    const step = call.turn === 'due' && !call.nextStepOn ? 'plan' : steps[call.turn]
    const { interestId, organisationId, organisation, service, need, lastHeldOn } = call
    const nameId = `verksamhet-${interestId}`
    return {
      key: interestId,
      cells: {
        organisation: (
          <>
            <TextLink id={nameId} href={paths.adminOrganisation(organisationId)}>
              {organisation}
            </TextLink>
            <Contact contact={contacts.get(interestId)} />
          </>
        ),
        step: (
          <span>
            <TextLink
              href={callFilter.write(paths.adminInterest(interestId), filter)}
              className="whitespace-nowrap"
              aria-describedby={nameId}
            >
              {t(`calls.${step}`)}
            </TextLink>
            <NextStep call={call} today={today} />
            <CallOwner call={call} personId={personId} />
          </span>
        ),
        service: (
          <>
            <WithSign service={service}>{textIn(locale, service.name)}</WithSign>
            <span className="row-note line-clamp-2 max-w-measure max-sm:hidden print:line-clamp-none">
              {need}
            </span>
          </>
        ),
        last: (
          <>
            {lastHeldOn ? shortDay(dateOf(lastHeldOn)) : t('calls.neverCalled')}
            <span className="row-note block max-sm:hidden">{call.staff}</span>
            <span
              lang={WRITTEN_IN}
              className="row-note line-clamp-2 max-w-measure max-sm:hidden print:line-clamp-none"
            >
              {call.lastNote}
            </span>
          </>
        ),
        since: (
          <>
            {shortDay(call.interestedAt)}
            <span className="row-note block whitespace-nowrap max-sm:hidden">
              {t(`timing.${call.timing}`)}
            </span>
          </>
        ),
      },
    }
  }
  return (
    <Table
      caption={t('calls.caption')}
      captionHidden
      narrow="flow"
      columns={columns.map(name => ({
        name,
        label: t(`calls.${name}`),
        labelHidden: name === 'step',
        sort: columnSort(callOrderings, name, filter.sorting, sorting =>
          callFilter.write(paths.adminInterests, { ...filter, sorting, page: 1 }),
        ),
      }))}
      rows={calls.map(rowOf)}
    />
  )
}

/** The one to ask for, with the number that a phone calls. */
function Contact({ contact }: { contact: CallContact | undefined }) {
  if (!contact) return null
  return (
    <span className="row-note block">
      {contact.name}
      {contact.telephone && (
        <>
          {' '}
          <TelephoneLink number={contact.telephone} className="whitespace-nowrap" />
        </>
      )}
    </span>
  )
}
