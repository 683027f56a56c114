import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { Obstacles } from '@/features/catalogue/editing/components/draft-parts'
import { MarkedLabel } from '@/features/catalogue/editing/components/obstacle-mark'

const languages = ['sv', 'en'] as const

export type LocalizedFieldProps = {
  name: string
  label: string
  obstacles: Obstacles
  hint?: string
  /** Several lines; without it, one. */
  rows?: number
  maxLength?: number
  required?: boolean
}

/** One text in both languages, side by side where there is room. */
export function LocalizedField({ name, label, obstacles, hint, rows, ...rest }: LocalizedFieldProps) {
  const t = useTranslations('editing.language')
  return (
    <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2">
      {languages.map(language => {
        const field = {
          name: `${name}.${language}`,
          lang: language,
          hint,
          ...rest,
          label: (
            <MarkedLabel name={`${name}.${language}`} obstacles={obstacles}>
              {t(language, { field: label })}
            </MarkedLabel>
          ),
        }
        return rows ? (
          <TextArea key={language} {...field} rows={rows} />
        ) : (
          <TextField key={language} {...field} width="full" />
        )
      })}
    </div>
  )
}
