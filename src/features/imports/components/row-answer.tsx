import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { Fault, PlannedRow } from '@/features/imports/plan'
import type { Difference } from '@/features/organisations/register/rules'
import { dayText } from '@/lib/day-text'

/** Says in sentences how a row would be read in, or why it can't be. */
export function RowAnswer({ row }: { row: PlannedRow<unknown> }) {
  const t = useTranslations('imports.answers')
  if (row.verdict === 'faulty') {
    return (
      <ul className="space-y-1">
        {row.faults.map(fault => (
          <li key={`${fault.fault} ${fault.field ?? ''}`}>
            <FaultText fault={fault} />
          </li>
        ))}
      </ul>
    )
  }
  if (row.verdict === 'changed') {
    return (
      <ul className="space-y-1">
        {row.differences.map(difference => (
          <li key={difference.fact}>
            <DifferenceText difference={difference} />
          </li>
        ))}
      </ul>
    )
  }
  return t(row.verdict === 'gone' && row.deed !== null ? 'goneEnds' : row.verdict)
}

function FaultText({ fault: { fault, field, value = '', line = 0, day } }: { fault: Fault }) {
  const t = useTranslations('imports')
  const locale = useLocale()
  return t(`fault.${fault}`, {
    field: field ? t(`field.${field}` as 'field.name') : '',
    value,
    line,
    day: day ? dayText(locale, day) : '',
  })
}

function DifferenceText({ difference: { fact, before, after } }: { difference: Difference }) {
  const t = useTranslations('imports')
  const types = useTranslations('organisations.type')
  const sectors = useTranslations('organisations.sector')
  const format = useFormatter()
  const shown = (value: Difference['before']) => {
    if (value === null || value === '') return t('answers.nothing')
    if (fact === 'type') return types(value as 'agency')
    if (fact === 'sector') return sectors(`${value}` as '1')
    return typeof value === 'number' ? format.number(value) : value
  }
  return t('answers.difference', { field: t(`field.${fact}`), before: shown(before), after: shown(after) })
}
