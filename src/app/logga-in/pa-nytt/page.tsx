import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedInActor } from '@/auth/current-actor'
import { isFreshlySignedIn } from '@/auth/session-rules'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Notice } from '@/components/ui/notice'
import { RenewSignIn } from '@/features/account/sign-in/components/renew-sign-in'
import { env, isDemo } from '@/lib/env'
import { pathAfterSignIn } from '@/lib/same-site-path'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('renew.title') }
}

export default pageOf(async function SignInAgainPage({ searchParams }: PageProps<'/logga-in/pa-nytt'>) {
  const [{ till, fel }, actor, t] = await Promise.all([
    searchParams,
    signedInActor(),
    getTranslations('auth'),
  ])
  const { OIDC_ISSUER, PORTAL_SIGNING_SIGN_IN_HOURS: hours } = env()
  return (
    <Page
      title={t('renew.title')}
      lead={isFreshlySignedIn(actor) ? t('renew.fresh') : t('renew.lead', { hours })}
    >
      {fel === 'other_person' && (
        <Notice tone="danger" role="alert" title={t('renew.otherTitle')}>
          <p>{t('problem.other_person')}</p>
        </Notice>
      )}
      <div className="max-w-field">
        <RenewSignIn
          actor={actor}
          till={pathAfterSignIn(till)}
          has={{ demo: isDemo(env()), provider: Boolean(OIDC_ISSUER) }}
        />
      </div>
    </Page>
  )
})
