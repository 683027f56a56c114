import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { LateAnswers } from '@/features/deliveries/times/components/late-answers'
import { Wishes } from '@/features/deliveries/times/components/wishes'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { needsOthers, unanswered } from '@/features/deliveries/times/rules'
import { capitalised } from '@/lib/capitalised'
import { listText } from '@/lib/list-text'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

/** Staff's step while times are proposed: who has answered or wishes for others, and the way on. */
export function TimesStep({ proposal, now }: { proposal: TimeProposal; now: Date }) {
  const t = useTranslations('times.answers')
  const parties = useTranslations('common.party')
  const locale = useLocale()
  const title = textIn(locale, proposal.occasion.title)
  const { asked, answers } = proposal
  const wishing = answers.filter(({ wish }) => wish !== '')
  const listed = listText(
    locale,
    wishing.map(({ party }) => parties(party)),
  )
  const left = unanswered(asked, answers).length
  return (
    <>
      <p>
        {wishing.length > 0
          ? t('stepWish', { title, parties: capitalised(listed, locale) })
          : t('step', { left, title, answered: asked.length - left, asked: asked.length })}
      </p>
      {/* A phone's bar holds one line. The rest stands on the page that the step leads to. */}
      <div className="flex flex-col gap-2 empty:hidden max-lg:hidden">
        <Wishes proposal={proposal} />
      </div>
      <ButtonLink variant="primary" href={paths.proposeTimes(proposal.occasion)}>
        {t(needsOthers(proposal) ? 'stepOthers' : 'stepAction')}
      </ButtonLink>
      <div className="empty:hidden max-lg:hidden">
        <LateAnswers proposal={proposal} now={now} />
      </div>
    </>
  )
}
