import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextArea } from '@/components/form/text-area'
import { Table } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { pressBulkStepAction } from '@/features/duties/bulk/actions'
import type { BulkStep, Verdict } from '@/features/duties/bulk/rules'
import type { Duty } from '@/features/duties/duty'
import { LONGEST_MESSAGE } from '@/features/orders/thread/rules'
import { textIn } from '@/lib/localized-text'

/** A chosen row: the duty, where it still waits, and what the step would do with it. */
export type PreviewRow = { name: string; duty: Duty | undefined; verdict: Verdict }

export type BulkPreviewProps = { step: BulkStep; rows: PreviewRow[] }

const tones: Record<Verdict, Tone> = {
  does: 'info',
  not_for_kind: 'neutral',
  gone: 'neutral',
  too_many: 'warning',
}

/** The step's effect on each row, and the press that does it. */
export function BulkPreview({ step, rows }: BulkPreviewProps) {
  const t = useTranslations('duties.bulk')
  const ready = rows.filter(({ verdict }) => verdict === 'does')
  return (
    <>
      <PreviewTable step={step} rows={rows} />
      {ready.length > 0 && (
        <Form
          action={pressBulkStepAction}
          idempotencyKey={randomUUID()}
          submitLabel={t(`press.${step}`, { count: ready.length })}
        >
          <input type="hidden" name="step" value={step} />
          {ready.map(({ name }) => (
            <input key={name} type="hidden" name="duties" value={name} />
          ))}
          {step === 'message' && (
            <TextArea
              name="body"
              label={t('body')}
              hint={t('bodyHint')}
              rows={5}
              maxLength={LONGEST_MESSAGE}
            />
          )}
        </Form>
      )}
    </>
  )
}

function PreviewTable({ step, rows }: BulkPreviewProps) {
  const t = useTranslations('duties')
  const locale = useLocale()
  const rowOf = ({ name, duty, verdict }: PreviewRow) => ({
    key: name,
    cells: {
      about: duty
        ? [duty.organisation, duty.service && textIn(locale, duty.service.name)].filter(Boolean).join(', ') ||
          t('portal')
        : t('bulk.unknown'),
      kind: duty ? t(`group.${duty.kind}`) : '–',
      whose: duty?.owner ?? '–',
      verdict: (
        <Tag tone={tones[verdict]}>{t(verdict === 'does' ? `bulk.does.${step}` : `bulk.${verdict}`)}</Tag>
      ),
    },
  })
  const columns = (['about', 'kind', 'whose', 'verdict'] as const).map(name => ({
    name,
    label: t(`bulk.columns.${name}`),
  }))
  return <Table caption={t('bulk.caption')} captionHidden columns={columns} rows={rows.map(rowOf)} />
}
