import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { buttonClasses } from '@/components/ui/button'
import { PrintButton } from '@/components/ui/print-button'
import { paths, type ReceiptCopy } from '@/lib/paths'

const copies: ReceiptCopy[] = ['registry', 'own']

/** Both copies as a file, for which most come here, neither before the other. A phone leaves out printing the page. */
export function ReceiptStep({ orderId }: { orderId: string }) {
  const t = useTranslations('receipts.downloads')
  return (
    <>
      {copies.map(copy => (
        <a key={copy} className={buttonClasses('secondary')} href={paths.receiptPdf(orderId, copy)}>
          <span>
            {t('pdf', { copy })}
            <span className="max-lg:hidden">{t('purpose', { copy })}</span>
          </span>
        </a>
      ))}
      <PrintButton variant="quiet" label={t('print')} className="max-lg:hidden" />
    </>
  )
}

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
              <ul className="mt-2 space-y-3">
                <li>
                  <a className="link" href={paths.receiptPdf(orderId, copy)}>
                    {t('pdf', { copy })}
                  </a>
                </li>
                <li>
                  <a className="link" href={paths.receiptFile(orderId, copy)}>
                    {t('file', { copy })}
                  </a>
                </li>
                {copy === 'registry' && (
                  <li>
                    <a className="link" href={paths.receiptPackage(orderId)}>
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
