'use client'

import { useTranslations } from 'next-intl'
import { use } from 'react'
import { Choice } from '@/components/form/choice'
import { FormContext, fieldId } from '@/components/form/form-context'
import { ANYWAY } from '@/lib/form-state'

/** Asks whether a colleague's is done all the same. Once that is said, the form goes on saying it. */
export function Anyway() {
  const t = useTranslations('common.form')
  const { formId, state } = use(FormContext)
  if (!state?.anyway) return null
  const { colleague, isAsked } = state.anyway
  if (!isAsked) return <input type="hidden" name={ANYWAY} value={colleague} />
  return (
    <Choice
      type="checkbox"
      id={fieldId(formId, ANYWAY)}
      name={ANYWAY}
      value={colleague}
      label={t('anyway')}
    />
  )
}
