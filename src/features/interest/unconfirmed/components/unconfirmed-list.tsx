import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import { SignOf } from '@/components/signs/sign-of'
import { removeUnconfirmedAction } from '@/features/interest/actions'
import { UnconfirmedFacts } from '@/features/interest/unconfirmed/components/unconfirmed-facts'
import type { UnconfirmedView } from '@/features/interest/unconfirmed/queries'
import { textIn } from '@/lib/localized-text'

export type UnconfirmedListProps = {
  written: UnconfirmedView[]
  /** The page that the list stands on. */
  from: string
  /** The reader's way on with each. */
  way: (written: UnconfirmedView) => ReactNode
  /** Whether one can be taken away here. In the room that stands among the acts. */
  removes?: boolean
}

/** The texts of people without a mandate, each with its way on. */
export function UnconfirmedList({ written, from, way, removes = true }: UnconfirmedListProps) {
  const t = useTranslations('interest.unconfirmed')
  const locale = useLocale()
  return (
    <ul className="border-b border-line">
      {written.map(one => (
        <li key={one.id} className="flex flex-col gap-4 border-t border-line py-6">
          <h3 className="flex items-center gap-4 text-xl">
            <SignOf service={one.service} size={40} />
            <span className="min-w-0 narrow-words">{textIn(locale, one.service.name)}</span>
          </h3>
          <UnconfirmedFacts written={one} />
          <div>{way(one)}</div>
          {removes && <RemoveForm id={one.id} from={from} label={t('remove')} />}
        </li>
      ))}
    </ul>
  )
}

type RemoveFormProps = { id: string; from: string; label: string }

/** Opens, says what goes, and takes it away. */
export function RemoveForm({ id, from, label }: RemoveFormProps) {
  const t = useTranslations('interest.unconfirmed')
  return (
    <Form
      fold={label}
      action={removeUnconfirmedAction}
      submitLabel={t('removeSubmit')}
      submitVariant="danger"
    >
      <p>{t('removeMeaning')}</p>
      <input type="hidden" name="unconfirmedId" value={id} />
      <input type="hidden" name="from" value={from} />
    </Form>
  )
}
