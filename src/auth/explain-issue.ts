import type { useTranslations } from 'next-intl'
import type { z } from 'zod'

type Translate = ReturnType<typeof useTranslations<'errors'>>

/** Turns what zod found into a sentence in the reader's language. */
export function explainIssue(t: Translate): z.core.$ZodErrorMap {
  return issue => {
    if (issue.code === 'custom') return customText(t, issue.params?.explain)
    if (issue.code === 'too_big') {
      const maximum = Number(issue.maximum)
      return issue.origin === 'string' ? t('tooLong', { maximum }) : t('tooLarge', { maximum })
    }
    if (issue.code === 'too_small') {
      const minimum = Number(issue.minimum)
      return issue.origin === 'string' ? t('required') : t('tooSmall', { minimum })
    }
    if (issue.code === 'invalid_format') return formatText(t, issue.format)
    if (issue.input === undefined || issue.input === '') return t('required')
    return issue.code === 'invalid_value' ? t('notAChoice') : t('invalid')
  }
}

function formatText(t: Translate, format: string): string {
  if (format === 'email') return t('email')
  return format === 'date' || format === 'datetime' ? t('date') : t('invalid')
}

function customText(t: Translate, explain: unknown): string {
  const key = typeof explain === 'string' ? explain : 'invalid'
  return t.has(key as 'invalid') ? t(key as 'invalid') : t('invalid')
}
