import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { keptAddress } from '@/auth/session-cookie'
import { SIGN_IN_MINUTES } from '@/auth/sign-in-rules'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { TextLink } from '@/components/ui/text-link'
import { CodeForm } from '@/features/account/sign-in/components/code-form'
import { paths } from '@/lib/paths'
import { pathAfterSignIn } from '@/lib/same-site-path'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('code.title') }
}

export default pageOf(async function CodePage({ searchParams }: PageProps<'/logga-in/kod'>) {
  const [{ till: wanted }, t] = await Promise.all([searchParams, getTranslations('auth')])
  const till = pathAfterSignIn(wanted)
  return (
    <Page title={t('code.title')} lead={t('code.lead', { minutes: SIGN_IN_MINUTES })}>
      <CodeForm till={till} mailedTo={await keptAddress()} />
      <p>
        <TextLink href={paths.signInFor(till)}>{t('code.again')}</TextLink>
      </p>
    </Page>
  )
})
