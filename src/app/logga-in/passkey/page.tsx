import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { lacksSecondFactor } from '@/auth/actor'
import { knownActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { AddPasskey, ShowPasskey } from '@/features/account/passkeys/components/passkey-forms'
import { listOwnPasskeys } from '@/features/account/passkeys/queries'
import { deviceOf } from '@/features/account/rules'
import { pathAfterSignIn } from '@/lib/same-site-path'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('passkey.page.title') }
}

/** Staff show their passkey here after a mailed link, make their first, and are asked for a second. */
export default pageOf(async function PasskeyPage({ searchParams }: PageProps<'/logga-in/passkey'>) {
  const [{ till: wanted }, actor, t] = await Promise.all([
    searchParams,
    knownActor(),
    getTranslations('auth.passkey.page'),
  ])
  const till = pathAfterSignIn(wanted)
  const isFirst = (await listOwnPasskeys(actor)).length === 0
  const mustShow = lacksSecondFactor(actor)
  if (mustShow && !isFirst) {
    return (
      <Page title={t('title')} lead={t('needs')}>
        <p>{t('show')}</p>
        <ShowPasskey till={till} renews label={t('showButton')} variant="primary" />
        <Section title={t('lostTitle')}>
          <p className="max-w-measure">{t('lost')}</p>
        </Section>
      </Page>
    )
  }
  return (
    <Page title={t(isFirst ? 'makeTitle' : 'secondTitle')} lead={t(isFirst ? 'make' : 'second')}>
      {mustShow && <p className="max-w-measure">{t('needs')}</p>}
      <AddPasskey till={till} device={deviceOf(actor.client.userAgent)} variant="primary" />
      {!mustShow && (
        <p>
          <TextLink href={till}>{t(isFirst ? 'without' : 'later')}</TextLink>
        </p>
      )}
    </Page>
  )
})
