import { useTranslations } from 'next-intl'
import { type Actor, isParty, isSignedIn, lacksSecondFactor } from '@/auth/actor'
import { Button, ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import { LanguageSwitch } from '@/features/navigation/components/language-switch'
import { paths } from '@/lib/paths'

export function HeaderActions({ actor, unread }: { actor: Actor; unread: number }) {
  const t = useTranslations('common')
  return (
    <>
      <LanguageSwitch />
      {isSignedIn(actor) && (
        <TextLink href={paths.notifications} className="text-sm">
          {t('notifications', { unread })}
        </TextLink>
      )}
      {isSignedIn(actor) ? (
        <form method="post" action={paths.signOut}>
          <Button type="submit" variant="quiet">
            {t('signOut')}
          </Button>
        </form>
      ) : (
        <ButtonLink href={paths.signIn} className="me-3">
          {t('signIn')}
        </ButtonLink>
      )}
    </>
  )
}

/** Says openly for whom one acts, and leads to where it is changed. */
export function ActingAs({ actor }: { actor: Actor }) {
  const t = useTranslations('common')
  if (!isSignedIn(actor)) return null
  const { name } = actor
  if (lacksSecondFactor(actor))
    return <TextLink href={paths.account}>{t('signInUnfinished', { name })}</TextLink>
  const text = isParty(actor)
    ? t('actingFor', {
        party: t(`party.${actor.party}`),
        organisation: actor.organisation.name,
        giver: actor.standsInFor ?? 'none',
      })
    : t('signedInAs', { name, role: t(`role.${actor.role}`) })
  const isLong = isParty(actor) && Boolean(actor.standsInFor)
  return (
    <TextLink href={paths.account} className={isLong ? 'max-w-72' : undefined}>
      <Unbroken>{text}</Unbroken>
    </TextLink>
  )
}
