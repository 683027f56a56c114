import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { Section } from '@/components/layout/section'
import { textIn } from '@/features/catalogue/service-content'
import { getCall } from '@/features/interest/call-queries'
import { DialogueForm } from '@/features/interest/components/dialogue-form'
import { DialogueLog } from '@/features/interest/components/dialogue-log'
import { InterestDetails } from '@/features/interest/components/interest-details'
import { InterestDone } from '@/features/interest/components/interest-done'
import { InterestStateTag } from '@/features/interest/components/interest-state-tag'
import { interestIdFrom } from '@/features/interest/schema'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ klart?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('interest')
  return { title: t('dialogue.title') }
}

export default async function CallPage({ params, searchParams }: Props) {
  const actor = await staffActor()
  const id = interestIdFrom((await params).id)
  const call = id ? await getCall(actor, id) : null
  if (!call) notFound()
  const [t, locale, { klart }] = await Promise.all([getTranslations('interest'), getLocale(), searchParams])
  const trail = [{ href: paths.adminInterests, label: t('calls.title') }, { label: call.organisation }]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      eyebrow={<InterestStateTag state={call.state} />}
      title={call.organisation}
      lead={t('dialogue.lead', { service: textIn(locale, call.service.content.name) })}
    >
      <InterestDone done={klart} />
      <InterestDetails interest={call} />
      <Section title={t('dialogue.add')}>
        <DialogueForm interestId={call.id} today={dayOf(actor.now)} idempotencyKey={randomUUID()} />
      </Section>
      <Section title={t('dialogue.title')}>
        <DialogueLog dialogues={call.dialogues} />
      </Section>
    </Page>
  )
}
