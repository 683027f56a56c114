import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { AssignmentAnswer } from '@/features/deliveries/assignments/components/assignment-answer'
import type { AnswerView } from '@/features/deliveries/assignments/queries'
import { canAnswer, isUnanswered } from '@/features/deliveries/assignments/rules'
import { PressStep } from '@/features/deliveries/components/press-step'
import { useExpectedText } from '@/features/deliveries/occasions/expected-text'
import type { DeliveryView } from '@/features/deliveries/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { momentText, weekdayText } from '@/lib/time-text'
import { WRITTEN_IN } from '@/lib/written'

export type AnswerSectionProps = {
  answers: AnswerView[]
  isOwn: boolean
  delivery: Pick<DeliveryView, 'caseOwner' | 'ordered' | 'occasions'>
  now: Date
  /** Before the occasions or after them. */
  stands: 'first' | 'after'
}

/**
 * The deliverers' answers: the staff read them, and a deliverer gives the own ones. Their mail asks for a yes or no.
 * The page that it leads to begins with that.
 */
export function AnswerSection({ answers, isOwn, delivery, now, stands }: AnswerSectionProps) {
  const t = useTranslations('deliveries.assignment')
  const open = answers.filter(occasion => canAnswer(occasion, now))
  const isAsking = isOwn && open.some(occasion => isUnanswered(occasion, now))
  if (open.length === 0 || isAsking !== (stands === 'first')) return null
  return (
    <Section title={t(isOwn ? 'own' : 'title')}>
      <ul className="rows close-rows">
        {open.map(occasion => (
          <li key={occasion.id}>
            {isOwn ? (
              <OwnAnswer occasion={occasion} delivery={delivery} />
            ) : (
              <AnswerLine occasion={occasion} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** A deliverer's step while an answer is awaited: the question, and the way to where it is answered. */
export function AnswerStep({ occasion: { id, startsAt } }: { occasion: AnswerView }) {
  const t = useTranslations('deliveries.assignment')
  const locale = useLocale()
  const day = startsAt ? weekdayText(locale, startsAt) : ''
  return <PressStep text={t('step', { day })} href={`#uppdrag-${id}`} press={t('toAnswer')} />
}

/** Staff's step while one has said no. */
export function ReplaceStep({ occasion }: { occasion: AnswerView }) {
  const t = useTranslations('deliveries.assignment.staff')
  const title = textIn(useLocale(), occasion.title)
  return (
    <PressStep text={t('replaceStep', { title })} href={paths.planOccasion(occasion)} press={t('replace')} />
  )
}

function OwnAnswer({
  occasion: { id, title, startsAt, place, isMoving, answer, note, plannedParticipants },
  delivery: { caseOwner, ordered, occasions },
}: Pick<AnswerSectionProps, 'delivery'> & { occasion: AnswerView }) {
  const t = useTranslations('deliveries.assignment')
  const { overMost } = occasions.find(one => one.id === id) ?? {}
  const expected = useExpectedText()({ plannedParticipants, overMost })
  const fields = useTranslations('orders.field')
  const locale = useLocale()
  return (
    <>
      <p id={`uppdrag-${id}`}>
        {textIn(locale, title)}
        {startsAt && `, ${momentText(locale, startsAt)}`}
        {place && `, ${place}`}
        {expected && `, ${expected}`}
        {isMoving && `. ${t('moves')}`}
      </p>
      {ordered?.need === null && (
        <>
          <p>
            {fields('unit')}: <span lang={WRITTEN_IN}>{ordered.unit}</span>
          </p>
          {answer !== 'declined' && <p className="text-ink-soft">{t('needComes')}</p>}
        </>
      )}
      <AssignmentAnswer
        occasionId={id}
        answer={answer}
        note={note}
        caseOwner={caseOwner}
        describedBy={`uppdrag-${id}`}
      />
    </>
  )
}

function AnswerLine({ occasion }: { occasion: AnswerView }) {
  const t = useTranslations('deliveries.assignment.staff')
  const { deliverer: name, answer, note, isHeldByNobody } = occasion
  const title = textIn(useLocale(), occasion.title)
  const isNeeded = isHeldByNobody || answer === 'declined'
  const need = isHeldByNobody && !occasion.formerNo ? 'needsFirst' : 'needsDeliverer'
  const isSettled = !isNeeded && answer !== 'change_asked'
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span>{t(isHeldByNobody ? 'nobody' : (answer ?? 'waiting'), { name, title, note })}</span>
        <FormerNo occasion={occasion} />
        {!isSettled && <Tag tone="warning">{t(isNeeded ? need : 'wantsChange')}</Tag>}
      </p>
      {!isSettled && (
        <TextLink href={paths.planOccasion(occasion)}>
          {t(isHeldByNobody ? 'choose' : isNeeded ? 'replace' : 'replan', { title })}
        </TextLink>
      )}
    </>
  )
}

/** It was said of an earlier time. */
function FormerNo({ occasion: { formerNo } }: { occasion: AnswerView }) {
  const t = useTranslations('deliveries.assignment.staff')
  const locale = useLocale()
  if (!formerNo) return null
  const { name, startsAt } = formerNo
  return <span>{t('formerNo', { name, day: startsAt ? weekdayText(locale, startsAt) : 'none' })}</span>
}
