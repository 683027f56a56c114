import type { useTranslations } from 'next-intl'
import type { z } from 'zod'

type Translate = ReturnType<typeof useTranslations<'errors'>>
type Issue = Parameters<z.core.$ZodErrorMap>[0]

/** Turns what zod found into a sentence in the reader's language. */
export function explainIssue(t: Translate): z.core.$ZodErrorMap {
  return issue => {
    switch (issue.code) {
      case 'custom':
        return customText(t, issue.params?.explain)
      case 'too_big':
      case 'too_small':
        return sizeText(t, issue)
      case 'invalid_format':
        return issue.format === 'email' ? t('email') : t('invalid')
      default:
        return choiceText(t, issue)
    }
  }
}

function choiceText(t: Translate, issue: Issue): string {
  if (issue.input === undefined || issue.input === '') return t('required')
  return issue.code === 'invalid_value' ? t('notAChoice') : t('invalid')
}

function sizeText(t: Translate, issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): string {
  const isText = issue.origin === 'string'
  if (issue.code === 'too_big') return t(isText ? 'tooLong' : 'tooLarge', { maximum: Number(issue.maximum) })
  return isText ? t('required') : t('tooSmall', { minimum: Number(issue.minimum) })
}

/** A rule of ours names its own text; without one the general text serves. */
function customText(t: Translate, explain: unknown): string {
  const key = typeof explain === 'string' ? explain : 'invalid'
  return t.has(key as 'invalid') ? t(key as 'invalid') : t('invalid')
}
