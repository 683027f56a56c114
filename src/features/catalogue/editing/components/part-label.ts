import { useTranslations } from 'next-intl'
import {
  type DraftList,
  draftLists,
  type serviceDraftSchema,
} from '@/features/catalogue/editing/draft-content'

type Field = keyof typeof serviceDraftSchema.shape

/** Names a part of a service by its path, as the editor does: `steps.1.title.en` is "Steg 2: rubrik på engelska". */
export function usePartLabel(): (path: string) => string {
  const t = useTranslations('editing')
  return path => {
    const [first = '', ...rest] = path.split('.')
    const field = first as Field
    const language = rest.at(-1)
    const inside = language === 'sv' || language === 'en' ? rest.slice(0, -1) : rest
    const row = inside.find(part => /^\d+$/.test(part))
    const part = inside.find(one => !/^\d+$/.test(one))
    const name =
      row !== undefined && isList(field)
        ? t(`row.${field}`, { number: Number(row) + 1 })
        : t(`field.${field}`)
    const whole = part ? `${name}: ${t(`part.${part as 'title'}`)}` : name
    return language === 'sv' || language === 'en' ? t(`language.${language}`, { field: whole }) : whole
  }
}

function isList(field: string): field is DraftList {
  return draftLists.some(list => list === field)
}
