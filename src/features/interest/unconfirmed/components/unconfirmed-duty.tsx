import { useTranslations } from 'next-intl'
import type { StaffActor } from '@/auth/actor'
import { ButtonLink } from '@/components/ui/button'
import { UnconfirmedList } from '@/features/interest/unconfirmed/components/unconfirmed-list'
import { getUnconfirmed } from '@/features/interest/unconfirmed/queries'
import { paths } from '@/lib/paths'

/** The text of somebody without a mandate. */
export async function UnconfirmedReading({ actor, id }: { actor: StaffActor; id: string }) {
  const written = await getUnconfirmed(actor, id)
  return written && <UnconfirmedList written={[written]} from={paths.adminUnconfirmed} way={() => null} />
}

/** The people of the organisation, and the forms that give them their right, are on its page. */
export function UnconfirmedAct({ organisationId }: { organisationId: string }) {
  const t = useTranslations('interest.unconfirmed')
  return (
    <ButtonLink href={paths.adminOrganisation(organisationId)} variant="primary">
      {t('openOrganisation')}
    </ButtonLink>
  )
}
