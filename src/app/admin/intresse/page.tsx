import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listCalls } from '@/features/interest/call-queries'
import { CallList } from '@/features/interest/components/call-list'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('interest')
  return { title: t('calls.title') }
}

export default async function CallListPage() {
  const actor = await staffActor()
  const [t, calls] = await Promise.all([getTranslations('interest'), listCalls(actor)])
  return (
    <Page title={t('calls.title')} lead={t('calls.lead', { count: calls.length })} width="wide">
      {calls.length > 0 ? (
        <CallList calls={calls} today={dayOf(actor.now)} />
      ) : (
        <EmptyState
          title={t('calls.empty')}
          action={<ButtonLink href={paths.adminOrders}>{t('calls.toOrders')}</ButtonLink>}
        >
          <p>{t('calls.emptyWhat')}</p>
        </EmptyState>
      )}
    </Page>
  )
}
