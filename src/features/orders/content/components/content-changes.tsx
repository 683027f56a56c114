import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { type ContentChange, changesBetween, type OrderText } from '@/features/orders/content/content-changes'
import { writings } from '@/features/orders/content/content-fields'
import { markedWords } from '@/features/orders/content/marked-words'
import { WRITTEN_IN } from '@/lib/written'

type ContentChangesProps = {
  /** Said where the two texts look the same. */
  unchanged: string
  before: OrderText
  after: OrderText
}

/** The changes since an earlier text. Long texts and periods have their words marked, facts stand as they were and are. */
export function ContentChanges({ unchanged, before, after }: ContentChangesProps) {
  const t = useTranslations('orders')
  const changes = changesBetween({ orders: t, locale: useLocale() }, before, after)
  if (changes.length === 0) return <p>{unchanged}</p>
  return (
    <div className="space-y-5">
      {changes.map(change => (
        <div key={change.field} className="border-s-4 border-accent ps-4">
          <h3 className="text-base font-semibold">{t(`field.${change.field}`)}</h3>
          {isMarked(change) ? <MarkedText {...change} /> : <BeforeAndNow {...change} />}
        </div>
      ))}
    </div>
  )
}

type Field = ContentChange['field']

const markedFields: readonly Field[] = [...writings, 'targetGroup', 'period']
/** In the words of those who wrote the order; all else is in the reader's language. */
const writtenFields: readonly Field[] = [...writings, 'targetGroup', 'unit', 'place', 'attachments']

function isMarked({ field, before, after }: ContentChange): boolean {
  return markedFields.includes(field) && before !== '' && after !== ''
}

function languageOf(field: Field): string | undefined {
  return writtenFields.includes(field) ? WRITTEN_IN : undefined
}

/** The text as it is now; words that went are struck out where they stood. */
function MarkedText({ field, before, after }: ContentChange) {
  const t = useTranslations('orders.sign')
  return (
    <p lang={languageOf(field)} className="marked-text max-w-measure whitespace-pre-line wrap-anywhere">
      {markedWords(before, after).map(({ mark, text }, index, all) => {
        const key = `${index} ${text}`
        if (mark === 'kept') return <span key={key}>{text}</span>
        const isRewritten = mark === 'added' && all[index - 1]?.mark === 'removed'
        return (
          <Fragment key={key}>
            {isRewritten && ' '}
            <Mark as={mark === 'added' ? 'ins' : 'del'} word={t(mark)} text={text} />
          </Fragment>
        )
      })}
    </p>
  )
}

/** A value that was not there, or is gone, is left out: nothing is struck out for it. */
function BeforeAndNow({ field, before, after }: ContentChange) {
  const t = useTranslations('orders.sign')
  return (
    <p lang={languageOf(field)} className="marked-text whitespace-pre-line wrap-anywhere">
      {before && <Mark as="del" word={t(after ? 'before' : 'removed')} text={before} />}
      {before && after && ' '}
      {after && <Mark as="ins" word={t(before ? 'after' : 'added')} text={after} />}
    </p>
  )
}

/** Most screen readers say nothing of such a mark, so a word before it does. */
function Mark({ as: Element, word, text }: { as: 'ins' | 'del'; word: string; text: string }) {
  return (
    <Element>
      <span className="sr-only">{word}: </span>
      {text}
    </Element>
  )
}
