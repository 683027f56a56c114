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
        return sizeText(t, issue.origin, Number(issue.maximum), 'tooLong', 'tooLarge')
      case 'too_small':
        return sizeText(t, issue.origin, Number(issue.minimum), 'required', 'tooSmall')
      case 'invalid_format':
        return issue.format === 'email' ? t('email') : t('invalid')
      case 'invalid_value':
        return isMissing(issue) ? t('required') : t('notAChoice')
      default:
        return isMissing(issue) ? t('required') : t('invalid')
    }
  }
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined || issue.input === ''
}

type SizeKey = 'tooLong' | 'tooLarge' | 'required' | 'tooSmall'

function sizeText(t: Translate, origin: string, bound: number, ofText: SizeKey, ofNumber: SizeKey): string {
  return t(origin === 'string' ? ofText : ofNumber, { maximum: bound, minimum: bound })
}

/** A rule of ours names its own text; without one the general text serves. */
function customText(t: Translate, explain: unknown): string {
  const key = typeof explain === 'string' ? explain : 'invalid'
  return t.has(key as 'invalid') ? t(key as 'invalid') : t('invalid')
}
