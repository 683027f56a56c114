import { useTranslations } from 'next-intl'
import { usePartLabel } from '@/features/catalogue/editing/components/part-label'
import { languageLeft, type ServiceChange } from '@/features/catalogue/editing/draft-changes'
import { isLocale, type Locale } from '@/messages/messages'

/** The names of the two sides, unless they are the published revision and the draft. */
export type ChangeSides = { before: string; after: string }

type ChangeListProps = {
  changes: ServiceChange[]
  sides?: ChangeSides
  /** The paths of what a draft lacks. */
  missing?: string[]
}

/** The changes of a draft or a revision, part by part: as it was before, and as it is there. A draft's asks for the other language. */
export function ChangeList({ changes, sides, missing = [] }: ChangeListProps) {
  const t = useTranslations('editing.publish')
  const labelOf = usePartLabel()
  const said = useValueText()
  return (
    <div className="flex flex-col gap-8">
      {changes.map(change => {
        const { path, before, after } = change
        const left = sides ? null : languageLeft(changes, change, missing)
        return (
          <div key={path} className="border-s-4 border-lake ps-4">
            <h2 className="text-lg">{labelOf(path)}</h2>
            <div className="mt-1 grid gap-x-8 gap-y-3 sm:grid-cols-2">
              <div>
                <p className="text-sm text-ink-soft">{sides?.before ?? t('before')}</p>
                {before === '' ? (
                  <p className="text-ink-soft">{said(path, before)}</p>
                ) : (
                  <del
                    lang={languageOf(path)}
                    className="block whitespace-pre-line wrap-anywhere text-ink-soft"
                  >
                    {said(path, before)}
                  </del>
                )}
              </div>
              <div>
                <p className="text-sm text-ink-soft">{sides?.after ?? t('after')}</p>
                <ins lang={languageOf(path)} className="block whitespace-pre-line wrap-anywhere no-underline">
                  {said(path, after)}
                </ins>
              </div>
            </div>
            {left && <p className="mt-2">{t(`left.${left}`)}</p>}
          </div>
        )
      })}
    </div>
  )
}

const flags = [
  'runsInRounds',
  'selfLed',
  'taster',
  'countsUse',
  'jointAttendance',
  'perUnit',
  'followsStart',
  'partiesAgreed',
]

/** Choices by their names, yes and no in words, and nothing said as such. */
function useValueText(): (path: string, value: string) => string {
  const t = useTranslations('editing.publish')
  const catalogue = useTranslations('catalogue')
  return (path, value) => {
    const last = path.split('.').at(-1) ?? ''
    if (flags.includes(last)) return t(value === 'true' ? 'yes' : 'no')
    if (value === '') return t('empty')
    if (last === 'mode') return catalogue(`mode.${value as 'either'}`)
    if (last === 'levels') return listed(value, one => catalogue(`level.${one as 'organisation'}`))
    if (last === 'kinds') return listed(value, one => catalogue(`kind.${one as 'remedial'}`))
    return value
  }
}

/** A text in both languages has the language last in its path. */
function languageOf(path: string): Locale | undefined {
  const last = path.split('.').at(-1)
  return isLocale(last) ? last : undefined
}

function listed(value: string, name: (one: string) => string): string {
  return value.split(',').map(name).join(', ')
}
