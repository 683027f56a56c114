import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { ActionForm } from '@/components/form/action-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { askForLogCheckAction } from '@/features/receipts/log/actions'
import { LatestCheck, LogChecks } from '@/features/receipts/log/components/log-checks'
import { LogHeadSection } from '@/features/receipts/log/components/log-head'
import { getLogHead, listLogChecks } from '@/features/receipts/log/queries'
import { getLogAddress } from '@/features/settings/queries'
import { doneIn } from '@/lib/done'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('receipts'))('log.title') }
}

export default pageOf(async function LogPage({ searchParams }: PageProps<'/admin/logg'>) {
  const actor = await staffActor()
  const { klart } = await searchParams
  const [t, head, checks, address] = await Promise.all([
    getTranslations('receipts.log'),
    getLogHead(actor),
    listLogChecks(actor),
    getLogAddress(actor),
  ])
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="wide"
      nextStep={<ActionForm action={askForLogCheckAction} fields={{}} label={t('check')} />}
    >
      <DoneNotice text={doneIn(klart) === 'asked' ? t('asked') : null} />
      <LatestCheck check={checks[0]} />
      <LogHeadSection head={head} address={address} />
      <LogChecks checks={checks} />
    </Page>
  )
})
