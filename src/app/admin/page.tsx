import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { StaffActor } from '@/auth/actor'
import { staffActor } from '@/auth/current-actor'
import { OldAddress } from '@/components/layout/old-address'
import { pageOf } from '@/components/layout/page-of'
import { BulkBar } from '@/features/bulk-steps/components/bulk-bar'
import { chosenIn } from '@/features/bulk-steps/schema'
import { ConfirmStep } from '@/features/deliveries/components/confirm-step'
import { DeliveryAct } from '@/features/deliveries/components/delivery-duty'
import { DeliveryReading } from '@/features/deliveries/components/delivery-reading'
import { OldDemo } from '@/features/demo/components/old-demo'
import { getDemoDay } from '@/features/demo/queries'
import { TICKED } from '@/features/duties/chosen'
import { DeedNotice } from '@/features/duties/components/deed-notice'
import { DutyList } from '@/features/duties/components/duty-list'
import { DutyPane, NoDuty, WholePage } from '@/features/duties/components/duty-pane'
import { Workplace } from '@/features/duties/components/workplace'
import { type Duty, nextAfter } from '@/features/duties/duty'
import { dutyFilter } from '@/features/duties/duty-filter'
import { onwardFrom, passing, workplaceAt } from '@/features/duties/duty-pages'
import { getWorkplace } from '@/features/duties/queries'
import { deliveryOf, isOfOrder, jobNumberOf } from '@/features/duties/rules'
import { JobAct, JobReading } from '@/features/failed-jobs/components/job-duty'
import { CallAct, CallReading } from '@/features/interest/calls/components/call-duty'
import {
  UnconfirmedAct,
  UnconfirmedReading,
} from '@/features/interest/unconfirmed/components/unconfirmed-duty'
import { openOrderPage } from '@/features/notifications/opening/find-opened-page'
import { MailAct, MailReading } from '@/features/notifications/outbox/components/mail-duty'
import { MailOutage } from '@/features/notifications/outbox/components/mail-outage'
import { getMailHealth } from '@/features/notifications/outbox/health-queries'
import { findOrderPage } from '@/features/orders/find-order-page'
import {
  AnswerAct,
  OrderAct,
  OrderReading,
  ThreadReading,
} from '@/features/orders/whose-move/components/order-duty'
import { PartyAct, PartyReading } from '@/features/organisations/components/party-duty'
import { WriterSteps } from '@/features/organisations/components/writer-steps'
import { LateCheck } from '@/features/receipts/log/components/late-check'
import { LogAct, LogReading } from '@/features/receipts/log/components/log-duty'
import { RoundAct, RoundReading } from '@/features/rounds/components/round-duty'
import { NoticeAct } from '@/features/settings/notices/components/notice-duty'
import { listNoticeAddresses } from '@/features/settings/notices/queries'
import { StartingNotice } from '@/features/settings/starting/components/starting-notice'
import { countStartingStepsLeft } from '@/features/settings/starting/queries'
import { dayOf } from '@/lib/dates'
import { leadFormsTo } from '@/lib/onward'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('duties'))('title') }
}

export default pageOf(async function WorkplacePage({ searchParams }: PageProps<'/admin'>) {
  const [actor, asked] = await Promise.all([staffActor(), searchParams])
  const filter = { ...dutyFilter.read(asked), ticked: chosenIn(asked[TICKED]) }
  const [workplace, health, left, madeFor] = await Promise.all([
    getWorkplace(actor, filter),
    getMailHealth(actor),
    countStartingStepsLeft(actor),
    getDemoDay(actor),
  ])
  const { now, personId } = actor
  const { groups, open, counts, done } = workplace
  const notice = asked.klart !== undefined && <DeedNotice {...{ actor, asked, filter, open }} />
  const next = nextAfter(groups, open)
  const nextWay = next && next.name !== open?.name ? workplaceAt(filter, next) : null
  if (open) await leadFormsTo(passing(onwardFrom(filter, open, next), asked))
  const isAsked = Boolean(filter.open ?? filter.after)
  return (
    <Workplace
      {...{ counts, done, isOpen: isAsked, open: open?.name }}
      notices={
        <>
          <OldDemo madeFor={madeFor} today={dayOf(now)} />
          <MailOutage health={health} now={now} withLink />
          <LateCheck watch={{ checkedAt: health.logCheckedAt, since: health.logSince }} now={now} withLink />
          <StartingNotice left={left} />
          <OldAddress isOld={dutyFilter.asksInVain(asked)} />
        </>
      }
      list={
        <DutyList
          {...{ workplace, filter, now, personId }}
          bar={<BulkBar groups={groups} filter={filter} />}
        />
      }
      pane={
        open ? (
          <DutyPane
            duty={open}
            {...{ actor, asked, notice }}
            ways={{ back: workplaceAt(filter), own: workplaceAt(filter, open), next: nextWay }}
            reading={<Reading actor={actor} duty={open} />}
            act={<Act actor={actor} duty={open} />}
          />
        ) : (
          <NoDuty first={nextWay} notice={notice} isGone={isAsked && !notice} />
        )
      }
    />
  )
})

type OpenProps = { actor: StaffActor; duty: Duty }

async function Reading({ actor, duty }: OpenProps) {
  const { kind, id, parentId, organisationId, party } = duty
  if (isOfOrder(kind) || kind === 'answer') await openOrderPage(actor, parentId ?? id)
  const deliveryId = deliveryOf(duty)
  if (deliveryId) return <DeliveryReading actor={actor} deliveryId={deliveryId} occasionId={id} />
  if (isOfOrder(kind)) return <OrderReading actor={actor} orderId={id} />
  if (kind === 'answer') return <ThreadReading actor={actor} orderId={parentId ?? id} messageId={id} />
  if (kind === 'call') return <CallReading actor={actor} interestId={id} />
  if (kind === 'round') return <RoundReading actor={actor} roundId={id} />
  if (kind === 'unconfirmed') return <UnconfirmedReading {...{ actor, id }} />
  if (kind === 'mail') return <MailReading actor={actor} mailId={id} />
  if (kind === 'job') return <JobReading actor={actor} jobId={jobNumberOf(id)} />
  if (kind === 'log') return <LogReading actor={actor} />
  const unions = organisationId ? await listNoticeAddresses(actor) : []
  return organisationId && <PartyReading {...{ actor, organisationId, party, unions }} />
}

function Act({ actor, duty }: OpenProps) {
  const { kind, id, parentId, organisationId, party } = duty
  const deliveryId = deliveryOf(duty)
  if (deliveryId) return <DeliveryAct actor={actor} deliveryId={deliveryId} duty={duty} />
  if (kind === 'confirm') return <ConfirmAct actor={actor} orderId={id} />
  if (isOfOrder(kind)) return <OrderAct actor={actor} orderId={id} />
  if (kind === 'answer') return <AnswerAct actor={actor} orderId={parentId ?? id} messageId={id} />
  if (kind === 'call') return <CallAct actor={actor} interestId={id} />
  if (kind === 'round') return <RoundAct actor={actor} roundId={id} />
  if (kind === 'change' && party) return <NoticeAct actor={actor} party={party} />
  if (kind === 'mail') return <MailAct actor={actor} mailId={id} />
  if (kind === 'job') return <JobAct actor={actor} jobId={jobNumberOf(id)} />
  if (kind === 'log') return <LogAct />
  const at = organisationId && { actor, organisationId, party }
  if (!at) return <WholePage duty={duty} />
  if (kind !== 'unconfirmed') return <PartyAct {...at} id={id} />
  return <UnconfirmedAct {...{ actor, id }} steps={writer => <WriterSteps {...at} writer={writer} />} />
}

async function ConfirmAct({ actor, orderId }: { actor: StaffActor; orderId: string }) {
  const order = await findOrderPage(actor, Promise.resolve({ id: orderId }))
  return [<ConfirmStep key="confirm" order={order} />, <OrderAct key="order" {...{ actor, orderId }} />]
}
