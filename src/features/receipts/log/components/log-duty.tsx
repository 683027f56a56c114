import { useTranslations } from 'next-intl'
import type { StaffActor } from '@/auth/actor'
import { ActionForm } from '@/components/form/action-form'
import { askForLogCheckAction } from '@/features/receipts/log/actions'
import { LateCheck } from '@/features/receipts/log/components/late-check'
import { LatestFault } from '@/features/receipts/log/components/log-checks'
import { listLogChecks } from '@/features/receipts/log/queries'

/** The faults of the log, as the latest check found them. */
export async function LogReading({ actor }: { actor: StaffActor }) {
  const [check] = await listLogChecks(actor)
  return (
    <>
      <LateCheck watch={{ checkedAt: check?.checkedAt ?? null, since: null }} now={actor.now} />
      <LatestFault check={check} />
    </>
  )
}

/** Checks the log once more. */
export function LogAct() {
  const t = useTranslations('receipts.log')
  return <ActionForm action={askForLogCheckAction} fields={{}} label={t('check')} />
}
