import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import type { PublicGoal } from '@/features/catalogue/goals/rules'
import type { RoundView, ServiceView } from '@/features/catalogue/queries'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

/** A goal with the day that it is counted to. */
type GoalOn = PublicGoal & { day: Day }

/** The facts to check before ordering, in the context column. */
export function ServiceFacts({ service, goal }: { service: ServiceView; goal?: GoalOn }) {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  const { content } = service
  const items = [
    ...(service.nextRound
      ? [{ term: t('facts.round'), description: <NextRound round={service.nextRound} /> }]
      : []),
    { term: t('facts.price'), description: <TextLink href={paths.howItWorks}>{t('facts.free')}</TextLink> },
    { term: t('facts.form'), description: textIn(locale, content.form) },
    { term: t('facts.duration'), description: textIn(locale, content.duration) },
    { term: t('facts.mode'), description: t(`mode.${content.mode}`) },
    { term: t('facts.level'), description: content.levels.map(level => t(`level.${level}`)).join(', ') },
    { term: t('facts.kind'), description: content.kinds.map(kind => t(`kind.${kind}`)).join(', ') },
    ...(goal ? [{ term: t('facts.goal'), description: <GoalText goal={goal} /> }] : []),
    ...(content.provider ? [{ term: t('facts.provider'), description: content.provider }] : []),
  ]
  return <DescriptionList layout="stacked" items={items} />
}

function NextRound({ round }: { round: RoundView }) {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  return (
    <>
      {t('facts.roundStarts', { day: dayText(locale, round.startsOn) })}
      <span className="block text-sm text-ink-soft">
        {t('facts.roundDetails', {
          day: dayText(locale, round.lastOrderOn),
          left: round.placesLeft,
          most: round.maximumPlaces,
          taken: round.maximumPlaces - round.placesLeft,
        })}
      </span>
    </>
  )
}

function GoalText({ goal }: { goal: GoalOn }) {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  const soFar = { least: goal.reachedAtLeast, day: dayText(locale, goal.day) }
  return (
    <>
      {t('facts.goalOf', { count: goal.count, unit: goal.unit })}
      <span className="block text-sm text-ink-soft">
        {goal.isReached ? t('facts.goalReached') : t('facts.goalSoFar', soFar)}
      </span>
    </>
  )
}

/** The service that takes over from one that ends. The need that was written follows along. */
export function SuccessorLink({ service, about }: { service: ServiceView; about?: string }) {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  const { successor } = service
  if (!successor) return null
  return (
    <p>
      {t('successor')}{' '}
      <TextLink href={paths.service(successor.slug, about)}>{textIn(locale, successor.name)}</TextLink>
    </p>
  )
}
