import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Notice } from '@/components/ui/notice'
import { StartingList } from '@/features/settings/starting/components/starting-list'
import { listStartingSteps } from '@/features/settings/starting/queries'
import { stepsLeft } from '@/features/settings/starting/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('starting'))('title') }
}

export default pageOf(async function StartingPage() {
  const actor = await adminActor()
  const [t, steps] = await Promise.all([getTranslations('starting'), listStartingSteps(actor)])
  return (
    <Page title={t('title')} lead={t('lead')}>
      {stepsLeft(steps) === 0 && <Notice tone="success">{t('allDone')}</Notice>}
      <StartingList steps={steps} />
    </Page>
  )
})
