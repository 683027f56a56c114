import { useTranslations } from 'next-intl'
import { AnswerBy } from '@/components/ui/answer-by'
import { ButtonLink } from '@/components/ui/button'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'

type Closing = { closesOn: Day; today: Day }

/** A party's step half a year later. */
export function FollowUpStep({ deliveryId, closesOn, today }: { deliveryId: string } & Closing) {
  const t = useTranslations('followUps')
  return (
    <>
      <AnswerBy answerBy={closesOn} today={today} isOwn />
      {/* A phone's bar holds one line, and the day is the one that counts. */}
      <p className="max-lg:hidden">{t('step')}</p>
      <ButtonLink variant="primary" href={paths.followUp(deliveryId)}>
        {t('action')}
      </ButtonLink>
    </>
  )
}
