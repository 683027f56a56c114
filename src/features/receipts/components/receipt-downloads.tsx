import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { paths, type ReceiptCopy } from '@/lib/paths'

const copies: ReceiptCopy[] = ['own', 'registry']
const looks = 'text-accent underline decoration-1 underline-offset-[0.2em] hover:decoration-2'

/** The files, told apart by whether they hold names. Plain links: they lead to files, not to pages. */
export function ReceiptDownloads({ orderId }: { orderId: string }) {
  const t = useTranslations('receipts.downloads')
  return (
    <div data-print="hide">
      <Section title={t('title')}>
        <div className="grid gap-6 sm:grid-cols-2">
          {copies.map(copy => (
            <section key={copy}>
              <h3 className="text-lg">{t(copy)}</h3>
              <p className="max-w-measure text-sm text-ink-soft">{t(`${copy}Text`)}</p>
              <ul className="mt-2 space-y-2">
                <li>
                  <a className={looks} href={paths.receiptPdf(orderId, copy)}>
                    {t('pdf', { copy })}
                  </a>
                </li>
                <li>
                  <a className={looks} href={paths.receiptFile(orderId, copy)}>
                    {t('file', { copy })}
                  </a>
                </li>
                {copy === 'registry' && (
                  <li>
                    <a className={looks} href={paths.receiptPackage(orderId)}>
                      {t('package')}
                    </a>
                  </li>
                )}
              </ul>
            </section>
          ))}
        </div>
      </Section>
    </div>
  )
}
