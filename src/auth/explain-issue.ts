import type { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { kindOf } from '@/lib/text-fields'

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
        return valueText(t, issue)
    }
  }
}

/** Says what to give where nothing was given, or no such value, by the kind of the field. */
function valueText(t: Translate, issue: Issue): string {
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return t('required.choice')
  if (issue.code !== 'invalid_type') return t('invalid')
  if (issue.expected === 'number' || issue.expected === 'int') {
    return t(isOneOfFew(issue.inst) ? 'required.choice' : 'required.number')
  }
  if (issue.expected === 'boolean') return t('required.choice')
  return issue.expected === 'string' ? missingText(t, issue.inst) : t('invalid')
}

/** A number between near bounds, such as a grade, is chosen and not written. */
function isOneOfFew(schema: unknown): boolean {
  const { minValue, maxValue } = (schema ?? {}) as Partial<z.ZodNumber>
  return Number(maxValue) - Number(minValue) < 10
}

function missingText(t: Translate, schema: unknown): string {
  const field = schema as z.core.$ZodType | undefined
  // A text with a format of its own and no kind is the value of a choice.
  const kind = field && kindOf(field)
  if (kind === 'address') return t('email')
  return t(`required.${kind ?? 'choice'}`)
}

function sizeText(t: Translate, issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): string {
  const isText = issue.origin === 'string'
  if (issue.code === 'too_big') return t(isText ? 'tooLong' : 'tooLarge', { maximum: Number(issue.maximum) })
  if (issue.origin === 'array') return t('required.choice')
  return isText ? t('required.line') : t('tooSmall', { minimum: Number(issue.minimum) })
}

/** A rule of ours names its own text; without one the general text serves. */
function customText(t: Translate, explain: unknown): string {
  const key = typeof explain === 'string' ? explain : 'invalid'
  return t.has(key as 'invalid') ? t(key as 'invalid') : t('invalid')
}
