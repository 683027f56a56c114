import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { evaluateByKeyAction } from '@/features/evaluations/actions'
import { getAskedByKey } from '@/features/evaluations/asked/queries'
import { EvaluationForm } from '@/features/evaluations/components/evaluation-form'
import { CodeForm } from '@/features/evaluations/participants/components/code-form'
import { isOfLink, isWholeCode, plainCode } from '@/features/evaluations/participants/link-code'
import { BareHead } from '@/features/navigation/components/bare-head'
import { FooterContact } from '@/features/navigation/components/footer-contact'
import { getContact } from '@/features/settings/queries'
import { doneIn } from '@/lib/done'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('evaluations'))('title') }
}

export default pageOf(async function EvaluateByKeyPage({ searchParams }: PageProps<'/utvardera'>) {
  const [{ kod, klart }, actor, t, reasons, locale] = await Promise.all([
    searchParams,
    currentActor(),
    getTranslations('evaluations'),
    getTranslations('reasons'),
    getLocale(),
  ])
  const key = typeof kod === 'string' ? kod : ''
  const asked = key ? await getAskedByKey(actor, key) : null
  const bare = <BareHead />
  if (!asked) {
    // A participants' code has letters alone, and a form of its own.
    if (isWholeCode(key)) redirect(paths.participantForm(plainCode(key)))
    const contact = await getContact()
    const hasLink = isOfLink(key)
    return (
      <Page
        bare={bare}
        title={t(hasLink ? 'key.unknown' : 'title')}
        lead={t(hasLink ? 'key.unknownWhat' : 'key.none')}
      >
        <CodeForm typed={hasLink ? '' : key} />
        {contact && <FooterContact contact={contact} />}
      </Page>
    )
  }
  const service = textIn(locale, asked.service)
  if (doneIn(klart) === 'evaluated') {
    return <Page bare={bare} title={t('thanks')} eyebrow={service} lead={t('key.answered')} />
  }
  if (!asked.standing.ok) {
    const { reason } = asked.standing
    return <Page bare={bare} title={t('key.notOpen')} eyebrow={service} lead={reasons(reason)} />
  }
  return (
    <Page
      bare={bare}
      title={t('title')}
      eyebrow={`${service}, ${asked.organisation}`}
      lead={t('lead', { service })}
    >
      {asked.side && <p>{t('side', { side: t(`sides.${asked.side}`) })}</p>}
      <EvaluationForm
        action={evaluateByKeyAction}
        of={['kod', key]}
        by={{ goal: asked.goal, choosesSide: asked.side === null }}
        idempotencyKey={randomUUID()}
      />
    </Page>
  )
})
