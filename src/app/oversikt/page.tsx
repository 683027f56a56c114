import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isStaff } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { OrderList } from '@/features/orders/components/order-list'
import { listWaiting } from '@/features/orders/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

export default async function OverviewPage() {
  const actor = await signedInActor()
  if (actor.role === 'reader') redirect(paths.statistics)
  if (actor.role === 'deliverer') redirect(paths.deliveries)
  const [t, { onMe, onOthers }] = await Promise.all([getTranslations('overview'), listWaiting(actor)])
  const title = t('greeting', { name: actor.name })
  if (actor.role === 'person') {
    return (
      <Page title={title}>
        <EmptyState title={t('noMandate.title')}>{t('noMandate.text')}</EmptyState>
      </Page>
    )
  }
  if (onMe.length + onOthers.length === 0) {
    return (
      <Page title={title}>
        <EmptyState
          title={t('empty.title')}
          action={<ButtonLink href={paths.services}>{t('empty.action')}</ButtonLink>}
        >
          {t('empty.text')}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={title}>
      <Section title={t('waitsForYou')}>
        {onMe.length > 0 ? (
          <OrderList orders={onMe} label={t('waitsForYou')} withOrganisation={isStaff(actor)} />
        ) : (
          <p>{t('nothingWaits')}</p>
        )}
      </Section>
      {onOthers.length > 0 && (
        <Section title={t('waitsForOthers')}>
          <OrderList orders={onOthers} label={t('waitsForOthers')} withOrganisation={isStaff(actor)} />
        </Section>
      )}
    </Page>
  )
}
