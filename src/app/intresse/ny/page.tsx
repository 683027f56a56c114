import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { type Actor, isParty, isSignedIn } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ServiceSign } from '@/components/signs/service-sign'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { OrderUnderWay, orderUnderWay } from '@/features/catalogue/components/order-under-way'
import { addressOf, answersFrom } from '@/features/catalogue/finding/answers'
import { needTextOf } from '@/features/catalogue/finding/need-text'
import { getServiceBySlug } from '@/features/catalogue/queries'
import { ClosedToInterest } from '@/features/interest/components/closed-to-interest'
import { InterestForm } from '@/features/interest/components/interest-form'
import { WhoIsTold } from '@/features/interest/components/who-is-told'
import { listPartiesTold } from '@/features/interest/queries'
import type { InterestTiming } from '@/features/interest/rules'
import { WriteForm } from '@/features/interest/unconfirmed/components/write-form'
import { canWriteInterest } from '@/features/interest/unconfirmed/policy'
import { getUnconfirmed, type UnconfirmedView } from '@/features/interest/unconfirmed/queries'
import { type Engagement, getEngagement } from '@/features/orders/engagement/queries'
import { listMemberNames } from '@/features/organisations/register/queries'
import { withDone } from '@/lib/done'
import { idIn } from '@/lib/id-in'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('interest')
  return { title: t('form.title') }
}

export default pageOf(async function NewInterestPage({ searchParams }: PageProps<'/intresse/ny'>) {
  const [actor, search, t, locale] = await Promise.all([
    currentActor(),
    searchParams,
    getTranslations('interest'),
    getLocale(),
  ])
  if (!isParty(actor) && !canWriteInterest(actor)) notFound()
  const { tjanst } = search
  if (!tjanst) redirect(paths.services)
  const service = typeof tjanst === 'string' ? await getServiceBySlug(actor, tjanst) : null
  if (!service) notFound()
  const { content, number, successor, slug } = service
  if (!service.canBeShownInterest) {
    const next = successor && { slug: successor.slug, name: textIn(locale, successor.name) }
    return (
      <Page title={t('form.title')}>
        <ClosedToInterest service={textIn(locale, content.name)} successor={next} />
      </Page>
    )
  }
  const { written, engagement } = await findTaken(actor, service.id, search.fran)
  const answers = answersFrom(search)
  const begun = { need: await needTextOf(answers), timing: answers.nar }
  const level = content.levels[0] ?? 'organisation'
  return (
    <Page
      eyebrow={t('form.title')}
      title={textIn(locale, content.name)}
      lead={isParty(actor) ? t('form.lead') : t('written.lead')}
      sign={<ServiceSign number={number} level={level} kinds={content.kinds} size={112} />}
    >
      {isParty(actor) ? (
        <>
          {orderUnderWay(engagement) && (
            <Notice>
              <OrderUnderWay {...{ service, engagement, actor }} isBeside />
            </Notice>
          )}
          {written && <p className="max-w-measure">{t('unconfirmed.from', { email: written.email })}</p>}
          <InterestForm
            slug={slug}
            contact={actor}
            begun={written ?? begun}
            unconfirmedId={written?.id}
            idempotencyKey={randomUUID()}
            told={<WhoIsTold others={await listPartiesTold(actor)} />}
          />
        </>
      ) : (
        <GuestForm actor={actor} slug={slug} begun={begun} about={addressOf(answers)} />
      )}
    </Page>
  )
})

type Taken = { written: UnconfirmedView | null; engagement: Engagement | null }
type Begun = { need: string; timing?: InterestTiming }

/** The text of somebody else that is taken up. Without it, an interest that is there already is shown instead. */
async function findTaken(actor: Actor, serviceId: string, fran: unknown): Promise<Taken> {
  const id = idIn(fran)
  const [engagement, written] = await Promise.all([
    getEngagement(actor, serviceId),
    id ? getUnconfirmed(actor, id) : null,
  ])
  if (engagement?.interestId && !written) redirect(withDone(paths.interest(engagement.interestId), 'existed'))
  return { written, engagement }
}

type GuestFormProps = { actor: Actor; slug: string; begun: Begun; about: string }

async function GuestForm({ actor, slug, begun, about }: GuestFormProps) {
  const [t, members] = await Promise.all([getTranslations('interest.written'), listMemberNames(actor)])
  const back = paths.signInFor(paths.newInterest(slug, about))
  return (
    <>
      {isSignedIn(actor) || (
        <p>{t.rich('signIn', { link: text => <TextLink href={back}>{text}</TextLink> })}</p>
      )}
      <WriteForm
        slug={slug}
        members={members}
        begun={{ ...begun, email: isSignedIn(actor) ? actor.email : undefined }}
      />
    </>
  )
}
