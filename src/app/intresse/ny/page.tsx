import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { answersFrom } from '@/features/catalogue/finding/answers'
import { needTextOf } from '@/features/catalogue/finding/need-text'
import { getServiceBySlug } from '@/features/catalogue/queries'
import { ServiceSign } from '@/features/catalogue/signs/components/service-sign'
import { ClosedToInterest } from '@/features/interest/components/closed-to-interest'
import { InterestForm } from '@/features/interest/components/interest-form'
import { getEngagement } from '@/features/orders/engagement/queries'
import { withDone } from '@/lib/done'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('interest')
  return { title: t('form.title') }
}

export default pageOf(async function NewInterestPage({ searchParams }: Props) {
  const actor = await partyActor()
  const search = await searchParams
  const { tjanst } = search
  if (!tjanst) redirect(paths.services)
  const service = typeof tjanst === 'string' ? await getServiceBySlug(actor, tjanst) : null
  if (!service) notFound()
  const engagement = await getEngagement(actor, service.id)
  if (engagement?.interestId) redirect(withDone(paths.interest(engagement.interestId), 'existed'))
  const answers = answersFrom(search)
  const [t, locale, need] = await Promise.all([getTranslations('interest'), getLocale(), needTextOf(answers)])
  const { content, number, successor } = service
  if (!service.canBeShownInterest) {
    const next = successor && { slug: successor.slug, name: textIn(locale, successor.name) }
    return (
      <Page title={t('form.title')}>
        <ClosedToInterest service={textIn(locale, content.name)} successor={next} />
      </Page>
    )
  }
  return (
    <Page
      eyebrow={t('form.title')}
      title={textIn(locale, content.name)}
      lead={t('form.lead')}
      sign={
        <ServiceSign
          number={number}
          level={content.levels[0] ?? 'organisation'}
          kinds={content.kinds}
          size={112}
        />
      }
    >
      <InterestForm
        slug={service.slug}
        contact={actor}
        begun={{ need, timing: answers.nar }}
        idempotencyKey={randomUUID()}
      />
    </Page>
  )
})
