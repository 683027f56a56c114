import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { stateOfLink } from '@/auth/sign-in-tokens'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { LinkForm, RenewForm } from '@/features/account/sign-in/components/link-forms'
import { paths } from '@/lib/paths'
import { pathAfterSignIn } from '@/lib/same-site-path'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('link.title') }
}

export default pageOf(async function LinkPage({ searchParams }: PageProps<'/logga-in/lank'>) {
  const [query, t, { now }] = await Promise.all([searchParams, getTranslations('auth.link'), currentActor()])
  const till = pathAfterSignIn(query.till)
  const token = typeof query.token === 'string' ? query.token : ''
  const renews = query.fornya === '1'
  const link = await stateOfLink(token, now)
  if (!link) {
    return (
      <Page title={t('unknownTitle')} lead={t('unknown')}>
        <div>
          <ButtonLink href={paths.signInFor(till)} variant="primary">
            {t('start')}
          </ButtonLink>
        </div>
      </Page>
    )
  }
  if (!link.isOpen) {
    return (
      <Page title={t('spentTitle')} lead={t('spent')}>
        <RenewForm token={token} till={till} renews={renews} />
      </Page>
    )
  }
  return (
    <Page title={t('title')} lead={t('lead')}>
      <LinkForm token={token} till={till} renews={renews} />
      <RenewForm token={token} till={till} renews={renews} />
    </Page>
  )
})
