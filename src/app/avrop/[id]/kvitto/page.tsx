import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedInActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { ServiceSign } from '@/components/signs/service-sign'
import { ContactText } from '@/components/ui/contact-text'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { OrderTrail } from '@/features/orders/components/order-trail'
import { findOrderPage } from '@/features/orders/find-order-page'
import { NoReceipt } from '@/features/receipts/components/no-receipt'
import { ReceiptDownloads, ReceiptStep } from '@/features/receipts/components/receipt-downloads'
import {
  ReceiptContent,
  ReceiptFacts,
  ReceiptPartyList,
  ReceiptProof,
  ReceiptRing,
} from '@/features/receipts/components/receipt-parts'
import { ReceiptQr } from '@/features/receipts/components/receipt-qr'
import { findReceipt } from '@/features/receipts/find-receipt-page'
import { organisationNameOf, serviceNameOf } from '@/features/receipts/pdf/receipt-texts'
import type { OrderReceipt } from '@/features/receipts/queries'
import type { ReceiptDocument } from '@/features/receipts/receipt-schema'
import { capitalised } from '@/lib/capitalised'
import { portalUrl } from '@/lib/env'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/avrop/[id]/kvitto'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const actor = await signedInActor()
  const found = await findReceipt(actor, params)
  // An order that the reader may not see has the title of a missing page.
  if (!found) await findOrderPage(actor, params)
  const t = await getTranslations('receipts')
  return {
    title: found?.file ? t('title', { number: found.file.receipt.order.number }) : t('titleShort'),
  }
})

export default pageOf(async function ReceiptPage({ params }: Props) {
  const actor = await signedInActor()
  const receipt = await findReceipt(actor, params)
  const t = await getTranslations('receipts')
  if (!receipt) {
    const order = await findOrderPage(actor, params)
    return <NoReceipt order={order} breadcrumbs={<OrderTrail order={order} here={t('titleShort')} />} />
  }
  if (!receipt.file) {
    return (
      <Page title={t('titleShort')}>
        <Notice tone="danger" role="alert" title={t('verify.answer.broken')}>
          {receipt.fault && <p>{t(`verify.fault.${receipt.fault}`)}</p>}
          <p>
            <ContactText>{t('verify.answer.brokenText')}</ContactText>
          </p>
        </Notice>
      </Page>
    )
  }
  const document = receipt.file.receipt
  const verifyPath = paths.verifyCode(receipt.code)
  return (
    <Page
      breadcrumbs={
        <OrderTrail order={{ id: receipt.orderId, number: document.order.number }} here={t('titleShort')} />
      }
      title={t('title', { number: document.order.number })}
      lead={t('lead', namesIn(await getLocale(), document, receipt.called))}
      nextStep={<ReceiptStep orderId={receipt.orderId} />}
      sign={
        <div className="flex flex-wrap items-center gap-4 max-sm:flex-col">
          <ServiceSign {...receipt.sign} size={88} />
          <ReceiptRing receipt={document} />
        </div>
      }
      aside={
        <div className="space-y-4 print:flex print:flex-wrap print:break-inside-avoid print:items-center print:gap-6 print:space-y-0">
          <ReceiptQr url={`${portalUrl()}${verifyPath}`} />
          <div className="min-w-0 space-y-4 print:grow print:basis-60 print:space-y-2">
            <p className="font-mono text-sm wrap-anywhere">{receipt.code}</p>
            <p className="hidden print:block">{t('printed.receipt')}</p>
          </div>
        </div>
      }
    >
      <p data-print="hide" className="max-w-measure">
        <TextLink href={verifyPath}>{t('colleague.show')}</TextLink>
        {` ${t('colleague.who')}`}
      </p>
      {receipt.names.length > 0 && <p className="hidden font-semibold print:block">{t('pdf.ownCopy')}</p>}
      {receipt.standing !== 'holds' && (
        <Notice tone="warning">
          <p>{t(`verify.standing.${receipt.standing}`, { version: document.version.number })}</p>
        </Notice>
      )}
      <ReceiptPartyList receipt={document} names={receipt.names} />
      <ReceiptContent receipt={document} />
      <ReceiptDownloads orderId={receipt.orderId} />
      <ReceiptFacts receipt={document} diaryNumber={receipt.diaryNumber}>
        <ReceiptProof receipt={document} />
      </ReceiptFacts>
    </Page>
  )
})

/** In Swedish as they were signed. In English as every other page calls them. */
function namesIn(locale: string, document: ReceiptDocument, called: OrderReceipt['called']) {
  if (locale === 'sv') return { organisation: organisationNameOf(document), service: serviceNameOf(document) }
  const organisation = capitalised(textIn(locale, called.organisation), 'en')
  return { organisation, service: textIn(locale, called.service) }
}
