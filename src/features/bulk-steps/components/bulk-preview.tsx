import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { pressBulkStepAction } from '@/features/bulk-steps/actions'
import { BulkFields } from '@/features/bulk-steps/components/bulk-fields'
import { ChosenTitle } from '@/features/bulk-steps/components/chosen-title'
import { OrderNotes } from '@/features/bulk-steps/components/order-notes'
import { VerdictCell } from '@/features/bulk-steps/components/verdict-cell'
import type { PreviewRow } from '@/features/bulk-steps/queries'
import { type BulkStep, MOST_SHARED_TIMES, pressOf } from '@/features/bulk-steps/rules'
import { USUAL_START } from '@/features/deliveries/rules'
import { titleOf, whichOf } from '@/features/duties/duty'
import { pageOfDuty } from '@/features/duties/duty-pages'
import type { Day } from '@/lib/dates'
import { lengthOf } from '@/lib/time-text'

export type BulkPreviewProps = {
  step: BulkStep
  rows: PreviewRow[]
  times: ReactNode
  /** The mail that goes out, where one does. */
  letter?: ReactNode
  today: Day
  /** The list with the same rows ticked. */
  back: string
}

const sharedTimes = Array.from({ length: MOST_SHARED_TIMES }, () => ({ time: USUAL_START }))

/** The step's effect on each row, and the press that does it. */
export function BulkPreview({ step, rows, times, letter, back, today }: BulkPreviewProps) {
  const t = useTranslations('bulkSteps')
  const ready = rows.filter(({ verdict }) => verdict === 'does')
  const confirmed = step === 'confirm' ? ready.filter(({ duty }) => duty?.kind === 'confirm').length : 0
  return (
    <>
      <PreviewTable step={step} rows={rows} today={today} />
      {ready.length === 0 && (
        <p>
          <ButtonLink href={back}>{t('back')}</ButtonLink>
        </p>
      )}
      {ready.length > 0 && (
        <div className="max-w-reading">
          {letter}
          <Form
            action={pressBulkStepAction}
            idempotencyKey={randomUUID()}
            defaultValue={{ times: sharedTimes }}
          >
            {confirmed > 0 && <p className="max-w-measure">{t('becomeOwner', { count: confirmed })}</p>}
            <input type="hidden" name="step" value={step} />
            {ready.map(({ name, duty }) => (
              <Fragment key={name}>
                <input type="hidden" name="duties" value={name} />
                {step === 'take' && <input type="hidden" name="seen" value={duty?.ownerId ?? ''} />}
              </Fragment>
            ))}
            {rows.map(
              ({ name, verdict }) =>
                verdict !== 'does' && <input key={name} type="hidden" name="skipped" value={name} />,
            )}
            <BulkFields step={step} times={times} today={today} />
            <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
              <SubmitButton>{t(`press.${step}`, pressOf(rows))}</SubmitButton>
              <TextLink href={back}>{t('back')}</TextLink>
            </div>
          </Form>
        </div>
      )}
    </>
  )
}

function PreviewTable({ step, rows, today }: Pick<BulkPreviewProps, 'step' | 'rows' | 'today'>) {
  const t = useTranslations('bulkSteps')
  const duties = useTranslations('duties')
  const locale = useLocale()
  const lengths = useTranslations('deliveries')
  const aboutIn = (duty: NonNullable<PreviewRow['duty']>) =>
    [
      ...whichOf(duty, locale, number => duties('order', { number })),
      duty.occasion && lengths('length', lengthOf(duty.occasion.minutes)),
    ]
      .filter(Boolean)
      .join(' · ')
  const rowOf = ({ name, duty, order, ...row }: PreviewRow) => ({
    key: name,
    cells: {
      about: (
        <>
          <ChosenTitle title={duty ? titleOf(duty, locale) : null} page={duty && pageOfDuty(duty)} />
          {duty && <span className="row-note block empty:hidden">{aboutIn(duty)}</span>}
          {order && <OrderNotes order={order} today={today} />}
        </>
      ),
      kind: duty ? duties(`group.${duty.kind}`) : '–',
      whose: duty ? (duty.owner ?? t('nobodys')) : '–',
      verdict: <VerdictCell step={step} row={{ duty, ...row }} />,
    },
  })
  const columns = (['about', 'kind', 'whose', 'verdict'] as const).map(name => ({
    name,
    label: t(`columns.${name}`),
  }))
  return <Table caption={t('caption')} captionHidden columns={columns} rows={rows.map(rowOf)} />
}
