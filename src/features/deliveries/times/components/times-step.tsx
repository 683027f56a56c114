import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { unanswered } from '@/features/deliveries/times/rules'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

/** Staff's step while times are proposed: how many have answered, and the way to choose. */
export function TimesStep({ proposal }: { proposal: TimeProposal }) {
  const t = useTranslations('times.answers')
  const title = textIn(useLocale(), proposal.occasion.title)
  const { asked, answers } = proposal
  const left = unanswered(asked, answers).length
  return (
    <>
      <p>{t('step', { left, title, answered: asked.length - left, asked: asked.length })}</p>
      <ButtonLink variant="primary" href={paths.proposeTimes(proposal.occasion)}>
        {t('stepAction')}
      </ButtonLink>
    </>
  )
}
