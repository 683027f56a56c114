import { useTranslations } from 'next-intl'
import { sinceValues } from '@/features/orders/content/changes-since'
import type { Told } from '@/features/orders/lists/met-rows'
import { TakenBackText } from '@/features/orders/signing/components/own-answer-text'

/** In a row that awaits the reader's signature: the changes since they met it, and that they took one back. */
export function RowNews({ order: { newVersion, takenBackAt } }: { order: Told }) {
  const t = useTranslations('orders')
  return (
    <>
      {newVersion && <p className="font-semibold">{t('newVersion', sinceValues(newVersion))}</p>}
      {takenBackAt && (
        <p className="font-semibold">
          <TakenBackText at={takenBackAt} />
        </p>
      )}
    </>
  )
}
