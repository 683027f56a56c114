import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { answersFrom, hasAnswers, type NeedAnswers } from '@/features/catalogue/finding/answers'
import { CommonNeeds } from '@/features/catalogue/finding/components/common-needs'
import { ComparedSuggestions } from '@/features/catalogue/finding/components/compared-suggestions'
import { NeedQuestions } from '@/features/catalogue/finding/components/need-questions'
import { NeedSearch, SUGGESTIONS } from '@/features/catalogue/finding/components/need-search'
import { OnlyWhom } from '@/features/catalogue/finding/components/only-whom'
import { CauseFinder, SuggestionList } from '@/features/catalogue/finding/components/suggestion-list'
import { isOnePersonsCase } from '@/features/catalogue/finding/one-person'
import { saysOnlyWhom } from '@/features/catalogue/finding/only-whom'
import { suggest, suggestForUnsure } from '@/features/catalogue/finding/rules'
import { listServices } from '@/features/catalogue/queries'
import { listEngagedOrders } from '@/features/orders/engagement/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('finding')
  return { title: t('title'), description: t('lead') }
}

export default pageOf(async function FindServicePage({ searchParams }: PageProps<'/tjanster/hitta'>) {
  const [t, catalogue, actor] = await Promise.all([
    getTranslations('finding'),
    getTranslations('catalogue'),
    currentActor(),
  ])
  const search = await searchParams
  const answers = answersFrom(search)
  const answered = hasAnswers(answers)
  const services = answered ? await listServices(actor) : []
  const suggestions = suggest(services, answers, actor.locale)
  const isAnswered = suggestions.length > 0
  const by = saidBy(answers)
  const offered = isAnswered || by === 'whom' ? suggestions : suggestForUnsure(services, actor.locale)
  const orders = await listEngagedOrders(
    actor,
    offered.map(({ service }) => service.id),
  )
  const shown = { suggestions: offered, actor, orders }
  const crumbs = [{ href: paths.services, label: catalogue('title') }, { label: t('title') }]
  return (
    <Page title={t('title')} lead={t('lead')} breadcrumbs={<Breadcrumbs items={crumbs} />}>
      <div data-print="hide">
        <NeedSearch answers={answers} />
        {!answered && 'om' in search && (
          <Notice className="mt-5" role="status">
            {t('nothingSaid')}
          </Notice>
        )}
      </div>
      {answered && (
        <Section
          id={SUGGESTIONS}
          title={isAnswered ? t('suggestions') : t('none', { by })}
          lead={isAnswered ? t('count', { count: suggestions.length }) : t('noneHelp', { by })}
        >
          {isOnePersonsCase(answers.om) && <Notice className="mb-5">{t('onePerson')}</Notice>}
          {isAnswered && <SuggestionList {...shown} answers={answers} />}
          {!isAnswered && by === 'whom' && <OnlyWhom services={services} answers={answers} />}
          {!isAnswered && by !== 'whom' && (
            <div className="flex flex-col gap-6">
              <CommonNeeds />
              <CauseFinder {...shown} answers={{ ...answers, behov: 'unsure' }} />
            </div>
          )}
        </Section>
      )}
      <ComparedSuggestions services={offered.map(({ service }) => service)} />
      <div data-print="hide">
        <Section title={answered ? t('change') : t('questions')}>
          <NeedQuestions answers={answers} />
        </Section>
      </div>
      <p data-print="hide">
        {t('search')} <TextLink href={paths.services}>{t('allServices')}</TextLink>
      </p>
    </Page>
  )
})

/** The answers that there are to go by. Words of whom it is about are not enough. */
function saidBy({ om }: NeedAnswers): 'whom' | 'words' | 'answers' {
  if (saysOnlyWhom(om)) return 'whom'
  return om ? 'words' : 'answers'
}
