import { useTranslations } from 'next-intl'
import type { SignedInActor } from '@/auth/actor'
import { worksWithPasskeys } from '@/auth/passkey-challenges'
import { wayToRenew } from '@/auth/sign-in-rules'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { ShowPasskey } from '@/features/account/passkeys/components/passkey-forms'
import { renewSignInAction } from '@/features/account/sign-in/actions'
import { TillField } from '@/features/account/sign-in/components/till-field'

export type RenewSignInProps = {
  actor: SignedInActor
  /** Where to come back to. */
  till: string
  has: { demo: boolean; provider: boolean }
  label?: string
}

/** One press shows once more who one is, or begins to; it comes back to where one was. */
export function RenewSignIn({ actor, till, has, label }: RenewSignInProps) {
  const t = useTranslations('auth.renew')
  const shown = label ?? t('button')
  const way = wayToRenew(actor.assurance, has)
  return (
    <div className="flex flex-col gap-3">
      <p>{t(way, { email: actor.email })}</p>
      {way === 'passkey' && (
        <ShowPasskey till={till} renews label={shown} variant="primary" className="w-full" />
      )}
      {way === 'provider' && (
        <form method="post" action="/logga-in/sso">
          <TillField till={till} renews />
          <Button type="submit" variant="primary" className="w-full">
            {shown}
          </Button>
        </form>
      )}
      {way !== 'provider' && (
        <Form action={renewSignInAction} id="fornya">
          <TillField till={till} />
          <SubmitButton variant={way === 'passkey' ? 'quiet' : 'primary'} className="w-full">
            {way === 'passkey' ? t('byMail') : shown}
          </SubmitButton>
        </Form>
      )}
      {way === 'mail' && actor.hasPasskey && worksWithPasskeys() && (
        <ShowPasskey till={till} renews label={t('byPasskey')} variant="quiet" className="w-full" />
      )}
    </div>
  )
}
