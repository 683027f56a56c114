import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Notice } from '@/components/ui/notice'
import {
  confirmErasureAction,
  erasePersonAction,
  withdrawErasureAction,
} from '@/features/personal-data/actions'
import type { ErasureView } from '@/features/personal-data/erasure/queries'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

/** The one press that the erasure allows now. Nothing where something stands in the way. */
export function ErasureStep({ erasure }: { erasure: ErasureView }) {
  const t = useTranslations('personalData.erasure')
  const { personId, name, state, mayConfirm, isOneself, obstacles } = erasure
  const fields = { personId }
  if (state === 'waits') {
    return (
      <div className="flex flex-col gap-3">
        {mayConfirm && (
          <ActionForm action={confirmErasureAction} fields={fields} label={t('confirm')} variant="danger" />
        )}
        <ActionForm action={withdrawErasureAction} fields={fields} label={t('withdraw')} />
      </div>
    )
  }
  if (state !== 'none' || isOneself || obstacles.length > 0) return null
  return (
    <ActionForm action={erasePersonAction} fields={fields} label={t('submit', { name })} variant="danger" />
  )
}

/** How far an erasure has come, and whom it takes. */
export function ErasureState({ erasure }: { erasure: ErasureView }) {
  const t = useTranslations('personalData.erasure')
  const locale = useLocale()
  const { state, erasedAt, isOneself, takesTwo, askedBy } = erasure
  if (erasedAt) return <Notice>{t('done', { day: dayText(locale, dayOf(erasedAt)) })}</Notice>
  if (state === 'under_way') return <Notice role="status">{t('underWay')}</Notice>
  if (state === 'waits') return <Notice>{t('waits', { name: askedBy ?? '' })}</Notice>
  if (isOneself) return <Notice>{t('oneself')}</Notice>
  return takesTwo && <Notice>{t('takesTwo')}</Notice>
}
