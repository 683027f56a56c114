import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { hasAnswered } from '@/auth/session-cookie'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { answerAsParticipantAction } from '@/features/evaluations/actions'
import { EvaluationForm } from '@/features/evaluations/components/evaluation-form'
import { CodeForm } from '@/features/evaluations/participants/components/code-form'
import { isTypedCode, plainCode } from '@/features/evaluations/participants/link-code'
import { getParticipantForm } from '@/features/evaluations/participants/queries'
import { BareHead } from '@/features/navigation/components/bare-head'
import { FooterContact } from '@/features/navigation/components/footer-contact'
import { getContact } from '@/features/settings/queries'
import { doneIn } from '@/lib/done'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/u/[kod]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  await typedIn(params)
  return { title: (await getTranslations('evaluations'))('title'), robots: { index: false } }
})

export default pageOf(async function ParticipantPage({ params, searchParams }: Props) {
  const [{ kod }, typed, { klart }] = await Promise.all([params, typedIn(params), searchParams])
  const code = plainCode(typed)
  // The mark that a device keeps holds at one address.
  if (code !== kod && code !== '') redirect(paths.participantForm(code))
  const actor = await currentActor()
  const [t, reasons, locale, form, answered] = await Promise.all([
    getTranslations('evaluations'),
    getTranslations('reasons'),
    getLocale(),
    getParticipantForm(actor, code),
    hasAnswered(),
  ])
  const bare = <BareHead />
  if (!form) {
    const contact = await getContact()
    return (
      <Page bare={bare} title={t('title')} lead={t('key.none')}>
        <CodeForm typed={typed} />
        {contact && <FooterContact contact={contact} />}
      </Page>
    )
  }
  const service = textIn(locale, form.service)
  if (answered || doneIn(klart) === 'evaluated') {
    return <Page bare={bare} title={t('thanks')} eyebrow={service} lead={t('participants.answered')} />
  }
  const { standing } = form
  if (standing !== 'open') {
    const title = t(`participants.notOpen.${standing}`)
    return <Page bare={bare} title={title} eyebrow={service} lead={reasons(standing)} />
  }
  return (
    <Page bare={bare} title={t('participants.formTitle')} eyebrow={service} lead={t('participants.formLead')}>
      <EvaluationForm
        action={answerAsParticipantAction}
        of={['kod', code]}
        by={{ isParticipant: true, choosesSide: form.asksSide }}
        idempotencyKey={randomUUID()}
      />
    </Page>
  )
})

/** The code as somebody typed it; a missing page for what nobody types off a wall. */
async function typedIn(params: Props['params']): Promise<string> {
  const typed = decodeURIComponent((await params).kod)
  return isTypedCode(typed) ? typed : notFound()
}
