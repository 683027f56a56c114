import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Notice } from '@/components/ui/notice'
import { StartingList } from '@/features/settings/starting/components/starting-list'
import { NextStartingStep, StartingProgress } from '@/features/settings/starting/components/starting-progress'
import { listStartingSteps } from '@/features/settings/starting/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('starting'))('title') }
}

export default pageOf(async function StartingPage() {
  const actor = await adminActor()
  const [t, steps] = await Promise.all([getTranslations('starting'), listStartingSteps(actor)])
  const next = steps.find(({ isDone }) => !isDone)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      nextStep={next && <NextStartingStep step={next} />}
      aside={<StartingProgress steps={steps} />}
    >
      {!next && <Notice tone="success">{t('allDone')}</Notice>}
      <StartingList steps={steps} />
    </Page>
  )
})
