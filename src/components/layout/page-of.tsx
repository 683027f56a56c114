import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EndedPage } from '@/components/layout/ended-page'
import { FailedPage } from '@/components/layout/failed-page'
import { MissingPage } from '@/components/layout/missing-page'
import { buttonClasses } from '@/components/ui/button'
import { answerWith } from '@/http/answer-status'
import { isMissing, isOfStaff } from '@/http/missing'
import { databaseFaultOf } from '@/lib/database-fault'
import { currentExchange, type EndedRight } from '@/lib/exchange'
import { log } from '@/lib/log'
import { paths } from '@/lib/paths'

/**
 * A page that is always whole in its HTML. If its subject does not exist, or can't be found out, the page
 * says so with the right status. Left to Next, the answer would be an empty body and a script.
 */
export function pageOf<Props>(draw: (props: Props) => Promise<ReactNode>) {
  return async function wholePage(props: Props): Promise<ReactNode> {
    try {
      return await draw(props)
    } catch (error) {
      if (isMissing(error)) return missing()
      unstable_rethrow(error)
      return failed(error)
    }
  }
}

/** The tab's title, also where the page has nothing to show. */
export function metadataOf<Props>(titled: (props: Props) => Promise<Metadata>) {
  return async function wholeMetadata(props: Props): Promise<Metadata> {
    try {
      return await titled(props)
    } catch (error) {
      if (!isMissing(error)) unstable_rethrow(error)
      const t = await getTranslations('common')
      const ended = isMissing(error) && endedRight()
      if (ended) return { title: t('ended.tab'), robots: { index: false } }
      return { title: t(isMissing(error) ? 'notFound.title' : 'failure.title'), robots: { index: false } }
    }
  }
}

async function missing() {
  answerWith(404)
  const ended = endedRight()
  if (ended) return <EndedPage {...ended} />
  if (!isOfStaff()) return <MissingPage />
  const t = await getTranslations('common.notFoundForStaff')
  const forStaff = { what: t('what'), orders: t('orders'), search: t('search'), room: t('room') }
  return <MissingPage forStaff={forStaff} />
}

/**
 * Of a page that parties alone have: the reader's own right that has ended. It goes by the address, whether the page
 * exists or not, and so tells nothing of what is there.
 */
function endedRight(): EndedRight | undefined {
  const exchange = currentExchange()
  const [address] = (exchange?.request.url ?? '').split(/[?#]/)
  const isOfParties = partyPages.some(page => address === page || address?.startsWith(`${page}/`))
  return isOfParties ? exchange?.ended : undefined
}

const partyPages = [paths.orders, paths.deliveries, paths.interests, paths.organisation]

async function failed(error: unknown) {
  const exchange = currentExchange()
  const [asked, t] = await Promise.all([headers(), getTranslations('common.failure')])
  const reference = exchange?.id ?? asked.get('x-request-id') ?? undefined
  const fault = databaseFaultOf(error)
  log().error({ err: error, fault, reference }, 'a page could not be drawn')
  // The frame has no room for what a form posted without script; a page of its own shows it.
  if (exchange?.posted) exchange.plain = fault ? 'outage' : 'failed'
  answerWith(fault ? 503 : 500)
  const again = (
    <a href={asked.get('x-portal-path') ?? paths.start} className={buttonClasses('primary')}>
      {t('again')}
    </a>
  )
  return <FailedPage reference={reference} again={again} isOutage={fault !== undefined} />
}
