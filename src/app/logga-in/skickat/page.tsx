import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isSignedIn } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { keptAddress } from '@/auth/session-cookie'
import { SIGN_IN_MINUTES, SPACED_MINUTES } from '@/auth/sign-in-rules'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { CodeForm } from '@/features/account/sign-in/components/code-form'
import { paths } from '@/lib/paths'
import { pathAfterSignIn } from '@/lib/same-site-path'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('sent.title') }
}

export default pageOf(async function SentPage({ searchParams }: PageProps<'/logga-in/skickat'>) {
  const [{ till: wanted, fornya }, t, actor] = await Promise.all([
    searchParams,
    getTranslations('auth'),
    currentActor(),
  ])
  const renews = fornya === '1' && isSignedIn(actor) ? actor.email : undefined
  const till = pathAfterSignIn(wanted)
  // By the mail's link, in another tab.
  if (isSignedIn(actor) && !renews) return <SignedInPage till={till} />
  return (
    <Page title={t('sent.title')} lead={t('sent.lead', { minutes: SIGN_IN_MINUTES })}>
      <Section title={t('code.title')}>
        <CodeForm till={till} renews={renews} mailedTo={await keptAddress()} />
      </Section>
      <Section title={t('sent.missing')}>
        <ul className="list-disc space-y-1 ps-5">
          <li>{t('sent.missingSpam')}</li>
          <li>{t('sent.missingAddress')}</li>
          <li>{t('sent.missingLimit', { minutes: SPACED_MINUTES })}</li>
        </ul>
        <p className="mt-4">
          <TextLink href={paths.signInFor(till)}>{t('sent.again')}</TextLink>
        </p>
      </Section>
    </Page>
  )
})

async function SignedInPage({ till }: { till: string }) {
  const t = await getTranslations('auth')
  return (
    <Page title={t('sent.signedIn')} lead={t('sent.signedInLead')}>
      <p>
        <ButtonLink variant="primary" href={till}>
          {t('sent.goOn')}
        </ButtonLink>
      </p>
    </Page>
  )
}
