import { useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { RenewOwnForm } from '@/features/organisations/invitations/components/invitation-answer'
import type { InvitationStanding } from '@/features/organisations/rules'
import { paths } from '@/lib/paths'

type DeadEnd = Exclude<InvitationStanding, 'open'> | 'unknown' | 'foreign'

const keys = {
  unknown: 'unknown',
  foreign: 'foreign',
  accepted: 'used',
  expired: 'expired',
  over: 'over',
  withdrawn: 'withdrawn',
  unconfirmed: 'withdrawn',
} as const satisfies Record<DeadEnd, string>

/** An invitation that does not work says why, and leads on. */
export function InvitationDeadEnd({ why, kod }: { why: DeadEnd; kod: string }) {
  const t = useTranslations('organisations.invitation')
  const key = keys[why]
  return (
    <Page title={t(`${key}Title`)} lead={t(key)}>
      {why === 'expired' && <RenewOwnForm kod={kod} />}
      <div className="flex flex-wrap gap-3">
        {why === 'accepted' && <ButtonLink href={paths.signIn}>{t('signIn')}</ButtonLink>}
        {why === 'foreign' && <ButtonLink href={paths.account}>{t('account')}</ButtonLink>}
        {(key === 'unknown' || key === 'over' || key === 'withdrawn') && (
          <ButtonLink href={paths.requestAccess}>{t('ask')}</ButtonLink>
        )}
      </div>
    </Page>
  )
}
