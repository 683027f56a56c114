import { useLocale, useTranslations } from 'next-intl'
import { WithSign } from '@/components/signs/with-sign'
import { MailLink } from '@/components/ui/mail-link'
import { TelephoneLink } from '@/components/ui/telephone-link'
import { TextLink } from '@/components/ui/text-link'
import { AssignmentAnswer } from '@/features/deliveries/assignments/components/assignment-answer'
import { CorrectLink } from '@/features/deliveries/assignments/components/correct-link'
import { QuickDone } from '@/features/deliveries/assignments/components/quick-done'
import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import { canAnswer } from '@/features/deliveries/assignments/rules'
import { OccasionTag } from '@/features/deliveries/components/status-tags'
import { OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import { useExpectedText } from '@/features/deliveries/occasions/expected-text'
import { type Day, dayOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { WRITTEN_IN } from '@/lib/written'

const MAP = 'https://www.openstreetmap.org/search?query='

type Props = { occasion: OwnOccasion; now: Date }

/** One occasion in the hand of the person who holds it, with the one press when it is over. */
export function OwnItem({ occasion, now, isClashing }: Props & { isClashing: boolean }) {
  const t = useTranslations('deliveries.own')
  const d = useTranslations('deliveries')
  const calendar = useTranslations('calendar')
  const locale = useLocale()
  const { contacts, caseOwner, status, startsAt, bring, note, joined } = occasion
  const { actualParticipants } = occasion
  const expected = useExpectedText()(occasion)
  const isOpen = status === 'planned'
  const isCancelled = status === 'cancelled'
  const timeId = `tid-${occasion.id}`
  const markedOn = isOpen && startsAt && !occasion.isDeclined ? dayBefore(dayOf(startsAt), dayOf(now)) : null
  return (
    <li className="flex max-w-reading flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p id={timeId} className="text-lg font-semibold first-letter:uppercase">
          <OccasionTime occasion={occasion} />
        </p>
        {!isOpen && <OccasionTag occasion={occasion} />}
      </div>
      {isClashing && <p className="entry-clash">{calendar('clash')}</p>}
      <h3>
        <TextLink href={paths.delivery(occasion.deliveryId)}>{occasion.organisation}</TextLink>
      </h3>
      <p>
        <WithSign service={occasion.service}>
          {textIn(locale, occasion.service.name)}: {textIn(locale, occasion.title)}
        </WithSign>
      </p>
      {!isCancelled && <Place occasion={occasion} now={now} />}
      {isOpen && joined.length === 0 && expected && <p>{expected}</p>}
      {isOpen && <Contacts contacts={contacts} />}
      {isOpen && caseOwner && <Responsible {...caseOwner} />}
      {isOpen && bring && (
        <p>
          {t('bring')}: {textIn(locale, bring)}
        </p>
      )}
      {note && !isCancelled && (
        <p lang={WRITTEN_IN} className="whitespace-pre-line">
          {note}
        </p>
      )}
      {actualParticipants !== null && <p>{d('actualParticipants', { count: actualParticipants })}</p>}
      <p className="empty:hidden">
        <CorrectLink occasion={occasion} today={dayOf(now)} />
      </p>
      {markedOn && <QuickDone occasion={occasion} on={markedOn} describedBy={timeId} />}
      {canAnswer(occasion, now) && (
        <AssignmentAnswer
          occasionId={occasion.id}
          answer={occasion.assignment}
          note={occasion.assignmentNote}
          caseOwner={caseOwner}
          describedBy={timeId}
        />
      )}
    </li>
  )
}

/** The people to turn to, of a joint session one at each organisation. */
function Contacts({ contacts }: Pick<OwnOccasion, 'contacts'>) {
  const t = useTranslations('deliveries.own')
  const known = contacts.filter(({ name, email }) => name || email)
  return known.map(({ organisation, name, email, telephone }) => (
    <p key={`${organisation} ${email}`}>
      {known.length > 1 ? organisation : t('contact')}: {name}
      <span className="flex flex-wrap gap-x-5">
        {telephone && <TelephoneLink number={telephone} />}
        {email && <MailLink address={email} />}
      </span>
    </p>
  ))
}

function Responsible({ name, telephone }: NonNullable<OwnOccasion['caseOwner']>) {
  const t = useTranslations('deliveries.facts')
  return (
    <p>
      {t('caseOwner')}: {name}
      {telephone && (
        <span className="block">
          <TelephoneLink number={telephone} />
        </span>
      )}
    </p>
  )
}

/** The way there: a map for a place, and the meeting itself for a link. */
function Place({ occasion: { startsAt, place, link, mode, status, caseOwner, joined }, now }: Props) {
  const t = useTranslations('deliveries')
  // Others may come to the place of a joint session.
  const isPlaced = place !== '' && (mode === 'on_site' || joined.length > 0)
  const isMissing = status === 'planned' && !place && !link && (!startsAt || startsAt > now)
  const map = place && mode === 'on_site' && `${MAP}${encodeURIComponent(place)}`
  return (
    <p className="flex flex-wrap gap-x-4">
      <span>
        {isPlaced ? place : t(`mode.${mode}`)}
        {isMissing && (
          <span className="text-ink-soft">
            . {t(`own.missing.${mode}`, { name: caseOwner?.name ?? 'none' })}
          </span>
        )}
      </span>
      {map && (
        <a className="link" href={map}>
          {t('own.map')}
        </a>
      )}
      {link && (
        <a className="link" href={link}>
          {t('own.meeting')}
        </a>
      )}
    </p>
  )
}

/** The planned day once it has come. */
function dayBefore(planned: Day, today: Day): Day | null {
  return planned <= today ? planned : null
}
