import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'

/** To let another sign for the party: until further notice, or for some days in one's own place. */
export function GiveRight({ party }: { party: Party }) {
  const t = useTranslations('organisations')
  return (
    <>
      <h2 className="text-lg">{t('give.title', { party: t(`parties.${party}`) })}</h2>
      <div className="flex flex-col gap-4 max-lg:sm:flex-row [&>*]:flex-1">
        <div className="space-y-1.5">
          <ButtonLink href={paths.invite} className="w-full">
            {t('give.invite')}
          </ButtonLink>
          <p className="text-sm text-ink-soft">{t('give.inviteHint')}</p>
        </div>
        <div className="space-y-1.5">
          <ButtonLink href={paths.giveStandIn} className="w-full">
            {t('give.standIn')}
          </ButtonLink>
          <p className="text-sm text-ink-soft">{t('give.standInHint')}</p>
        </div>
      </div>
    </>
  )
}
