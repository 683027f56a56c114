import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { buttonClasses } from '@/components/ui/button'
import { PrintButton } from '@/components/ui/print-button'
import { paths, type ReceiptCopy } from '@/lib/paths'

const copies: ReceiptCopy[] = ['registry', 'own']

/** The place of the files, after what was agreed. */
const FILES = 'filer'

/**
 * The copy to hand out, and the way to the others. The one with names has its press beside the words that warn. A
 * phone leaves out printing the page.
 */
export function ReceiptStep({ orderId }: { orderId: string }) {
  const t = useTranslations('receipts.downloads')
  return (
    <>
      <a className={buttonClasses('secondary')} href={paths.receiptPdf(orderId, 'registry')}>
        {t('pdf', { copy: 'registry' })}
      </a>
      <a className="link" href={`#${FILES}`}>
        {t('others')}
      </a>
      <PrintButton variant="quiet" label={t('print')} className="-ms-3 self-start max-lg:hidden" />
    </>
  )
}

/** The files, told apart by whether they hold names. Plain links: they lead to files, not to pages. */
export function ReceiptDownloads({ orderId }: { orderId: string }) {
  const t = useTranslations('receipts.downloads')
  return (
    <div data-print="hide">
      <Section id={FILES} title={t('title')}>
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
