import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { listServices } from '@/features/catalogue/queries'
import { DutyOwner } from '@/features/duties/components/duty-owner'
import { SavedCall } from '@/features/duties/components/saved-call'
import { listNamedDuties } from '@/features/duties/queries'
import { afterCall, callAfter, callFilter } from '@/features/interest/calls/call-filter'
import { CallFacts } from '@/features/interest/calls/components/call-facts'
import { listCalls } from '@/features/interest/calls/queries'
import { InterestDone } from '@/features/interest/components/interest-done'
import { InterestStateTag } from '@/features/interest/components/interest-state-tag'
import { InterestVoices } from '@/features/interest/components/interest-voices'
import { DialogueForm } from '@/features/interest/dialogue/components/dialogue-form'
import { DialogueLog } from '@/features/interest/dialogue/components/dialogue-log'
import { findCallPage } from '@/features/interest/find-interest-page'
import { dayOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/intresse/[id]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { organisation } = await findCallPage(await staffActor(), params)
  return { title: `${(await getTranslations('interest'))('dialogue.title')} – ${organisation}` }
})

export default pageOf(async function CallPage({ params, searchParams }: Props) {
  const actor = await staffActor()
  const call = await findCallPage(actor, params)
  const said = await searchParams
  const filter = callFilter.read(said)
  const [t, locale, services, { calls }, [duty]] = await Promise.all([
    getTranslations('interest'),
    getLocale(),
    listServices(actor),
    listCalls(actor, filter),
    listNamedDuties(actor, [`call.${call.id}`]),
  ])
  const today = dayOf(actor.now)
  const list = callFilter.write(paths.adminInterests, filter)
  const trail = [{ href: list, label: t('calls.title') }, { label: call.organisation }]
  const next = callAfter(calls, call.id, actor.personId)
  const nextPath = next ? callFilter.write(paths.adminInterest(next.interestId), filter) : list
  const serviceNames = new Map(
    services.map(({ id: serviceId, content }) => [serviceId, textIn(locale, content.name)]),
  )
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      eyebrow={<InterestStateTag state={call.state} />}
      title={call.organisation}
      lead={t('dialogue.lead', { service: textIn(locale, call.service.content.name) })}
      width="list"
      ways={
        <>
          <TextLink href={paths.adminOrganisation(call.organisationId)}>
            {t('dialogue.organisationPage')}
          </TextLink>
          {next && <TextLink href={nextPath}>{t('calls.nextInList')}</TextLink>}
        </>
      }
    >
      {said.efter ? <SavedCall actor={actor} asked={said} /> : <InterestDone klart={said.klart} />}
      {duty && (
        <div className="mb-6 flex flex-wrap items-center gap-x-5 gap-y-2">
          <DutyOwner duty={duty} actor={actor} />
        </div>
      )}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div>
          <CallFacts call={call} />
          <InterestVoices voices={call.voices} />
        </div>
        <Section title={t('dialogue.add')}>
          <DialogueForm
            interestId={call.id}
            today={today}
            idempotencyKey={randomUUID()}
            canEnd={call.state === 'active'}
            notes={call.dialogues.length}
            ways={{
              from: callFilter.write(paths.adminInterest(call.id), filter),
              next: afterCall(nextPath, call.id),
            }}
          />
        </Section>
      </div>
      <Section title={t('dialogue.title')}>
        <DialogueLog
          interestId={call.id}
          dialogues={call.dialogues}
          serviceNames={serviceNames}
          today={today}
          removeKey={randomUUID()}
        />
      </Section>
    </Page>
  )
})
