import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { listDemoPeople } from '@/auth/demo-people'
import { worksWithPasskeys } from '@/auth/passkey-challenges'
import { isSignInProblem } from '@/auth/sign-in-rules'
import { signInSecret } from '@/auth/sign-in-secret'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { ShowPasskey } from '@/features/account/passkeys/components/passkey-forms'
import { DemoPeople } from '@/features/account/sign-in/components/demo-people'
import { ProviderForm } from '@/features/account/sign-in/components/provider-form'
import { RequestForm } from '@/features/account/sign-in/components/request-form'
import { mailedAct, purposeOf } from '@/features/account/sign-in/purpose'
import { getServiceBySlug, listServices } from '@/features/catalogue/queries'
import { env, isDemo } from '@/lib/env'
import { textIn } from '@/lib/localized-text'
import { readMailedWord } from '@/lib/mailed-word'
import { paths } from '@/lib/paths'
import { pathAfterSignIn } from '@/lib/same-site-path'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('title') }
}

export default pageOf(async function SignInPage({ searchParams }: PageProps<'/logga-in'>) {
  const [{ till: wanted, fel }, t, actor] = await Promise.all([
    searchParams,
    getTranslations('auth'),
    currentActor(),
  ])
  const till = pathAfterSignIn(wanted)
  const purpose = purposeOf(till)
  const [people, service, mailedAbout] = await Promise.all([
    listDemoPeople(actor),
    purpose ? getServiceBySlug(actor, purpose.slug) : null,
    purpose ? null : findMailedService(actor, till),
  ])
  const named = service ?? mailedAbout
  const name = named && textIn(actor.locale, named.content.name)
  const act = purpose?.act ?? mailedAct(till)
  return (
    <Page title={name ? t(`for.${act}`, { service: name }) : t('title')} lead={t('lead')}>
      {purpose && service?.canBeShownInterest && (
        <p>
          {t('for.noAccount')}{' '}
          <TextLink href={paths.newInterest(service.slug, purpose.about)}>{t('for.write')}</TextLink>
        </p>
      )}
      {isSignInProblem(fel) && (
        <Notice tone="danger" role="alert" title={t('problem.title')}>
          <p>{t(`problem.${fel}`)}</p>
        </Notice>
      )}
      {isDemo(env()) && <DemoPeople people={people} till={till} />}
      <Section title={t('request.title')}>
        <RequestForm till={till} takesPasskeys={worksWithPasskeys()} />
        <p className="mt-6">
          <TextLink href={`${paths.signIn}/kod?till=${encodeURIComponent(till)}`}>
            {t('request.haveCode')}
          </TextLink>
        </p>
        <p className="mt-3">
          <TextLink href={paths.requestAccess}>{t('request.noMandate')}</TextLink>
        </p>
      </Section>
      {worksWithPasskeys() && (
        <Section title={t('passkey.signIn.title')} lead={t('passkey.signIn.lead')}>
          <ShowPasskey till={till} label={t('passkey.signIn.button')} isSuggested />
        </Section>
      )}
      {env().OIDC_ISSUER && <ProviderForm name={env().OIDC_NAME} till={till} />}
    </Page>
  )
})

/** The service that a mailed link is about. Without its sealed word, sign-in tells nothing of the page. */
async function findMailedService(actor: Actor, till: string) {
  const number = readMailedWord(till, { secret: signInSecret(), now: actor.now })
  return number === null ? null : (await listServices(actor)).find(service => service.number === number)
}
