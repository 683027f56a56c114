import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import type { ParticipantLink as Link } from '@/features/evaluations/participants/queries'
import { isLinkDone } from '@/features/evaluations/rules'
import { paths } from '@/lib/paths'

/** The way to the picture that the participants answer by, while the link is not closed. Paper has no use for a way. */
export function ParticipantLink({ deliveryId, link }: { deliveryId: string; link: Link | null }) {
  const t = useTranslations('evaluations.participants')
  if (!link || link.standing === 'evaluation_closed') return null
  const isPressed = !isLinkDone(link.standing)
  return (
    <div data-print={isPressed ? 'hide' : undefined}>
      <Section title={t('title')}>
        <p className="mb-3">
          <LinkStanding standing={link.standing} />
        </p>
        {isPressed && <TextLink href={paths.participantSlide(deliveryId)}>{t('show')}</TextLink>}
      </Section>
    </div>
  )
}

/** Where the link stands. Before it opens, that is said in the words that its own page has. */
export function LinkStanding({ standing }: Pick<Link, 'standing'>) {
  const t = useTranslations('evaluations.participants.standing')
  const reasons = useTranslations('reasons')
  return standing === 'link_not_open_yet' ? reasons(standing) : t(standing)
}
