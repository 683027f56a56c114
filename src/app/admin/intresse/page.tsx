import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listServices } from '@/features/catalogue/queries'
import { textIn } from '@/features/catalogue/service-content'
import { listCalls } from '@/features/interest/call-queries'
import { CallFilter } from '@/features/interest/components/call-filter'
import { CallList } from '@/features/interest/components/call-list'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

type Props = { searchParams: Promise<{ tjanst?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('interest')
  return { title: t('calls.title') }
}

export default async function CallListPage({ searchParams }: Props) {
  const actor = await staffActor()
  const [t, locale, services, { tjanst }] = await Promise.all([
    getTranslations('interest'),
    getLocale(),
    listServices(actor),
    searchParams,
  ])
  const chosen = services.find(service => service.slug === tjanst)?.slug
  const calls = await listCalls(actor, chosen)
  const choices = services.map(({ slug, content }) => ({ value: slug, label: textIn(locale, content.name) }))
  return (
    <Page title={t('calls.title')} lead={t('calls.lead', { count: calls.length })} width="wide">
      <CallFilter services={choices} chosen={chosen} />
      {calls.length > 0 ? (
        <CallList calls={calls} today={dayOf(actor.now)} />
      ) : (
        <NoCalls isChosen={!!chosen} />
      )}
    </Page>
  )
}

async function NoCalls({ isChosen }: { isChosen: boolean }) {
  const t = await getTranslations('interest')
  const way = isChosen ? (
    <ButtonLink href={paths.adminInterests}>{t('calls.allServices')}</ButtonLink>
  ) : (
    <ButtonLink href={paths.adminOrders}>{t('calls.toOrders')}</ButtonLink>
  )
  return (
    <EmptyState title={isChosen ? t('calls.none') : t('calls.empty')} action={way}>
      <p>{isChosen ? t('calls.noneWhat') : t('calls.emptyWhat')}</p>
    </EmptyState>
  )
}
