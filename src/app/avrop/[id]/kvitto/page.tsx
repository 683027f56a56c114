import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedInActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { ServiceSign } from '@/components/signs/service-sign'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { OrderTrail } from '@/features/orders/components/order-trail'
import { ReceiptDownloads } from '@/features/receipts/components/receipt-downloads'
import {
  ReceiptContent,
  ReceiptFacts,
  ReceiptPartyList,
  ReceiptRing,
} from '@/features/receipts/components/receipt-parts'
import { ReceiptQr } from '@/features/receipts/components/receipt-qr'
import { findReceiptPage } from '@/features/receipts/find-receipt-page'
import { organisationNameOf, serviceNameOf } from '@/features/receipts/pdf/receipt-texts'
import { portalUrl } from '@/lib/env'
import { paths } from '@/lib/paths'

type Props = PageProps<'/avrop/[id]/kvitto'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { file } = await findReceiptPage(await signedInActor(), params)
  const t = await getTranslations('receipts')
  return { title: file ? t('title', { number: file.receipt.order.number }) : t('titleShort') }
})

export default pageOf(async function ReceiptPage({ params }: Props) {
  const receipt = await findReceiptPage(await signedInActor(), params)
  const t = await getTranslations('receipts')
  if (!receipt.file) {
    return (
      <Page title={t('titleShort')}>
        <Notice tone="danger" role="alert" title={t('verify.answer.broken')}>
          {receipt.fault && <p>{t(`verify.fault.${receipt.fault}`)}</p>}
          <p>{t('verify.answer.brokenText')}</p>
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
      lead={t('lead', { organisation: organisationNameOf(document), service: serviceNameOf(document) })}
      sign={
        <div className="flex flex-wrap items-center gap-4">
          <ServiceSign {...receipt.sign} size={88} />
          <ReceiptRing receipt={document} />
        </div>
      }
      aside={
        <div className="space-y-4">
          <ReceiptQr url={`${portalUrl()}${verifyPath}`} />
          <p className="font-mono text-sm wrap-anywhere">{receipt.code}</p>
          <TextLink href={verifyPath}>{t('verify.thisReceipt')}</TextLink>
        </div>
      }
    >
      {receipt.standing !== 'holds' && (
        <Notice tone="warning">
          <p>{t(`verify.standing.${receipt.standing}`, { version: document.version.number })}</p>
        </Notice>
      )}
      <ReceiptDownloads orderId={receipt.orderId} />
      <ReceiptPartyList receipt={document} names={receipt.names} />
      <ReceiptContent receipt={document} />
      <ReceiptFacts receipt={document} diaryNumber={receipt.diaryNumber} />
    </Page>
  )
})
