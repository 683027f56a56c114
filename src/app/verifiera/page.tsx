import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Notice } from '@/components/ui/notice'
import { FileVerdictNotice, VerifyAnswer } from '@/features/receipts/checking/components/verify-answer'
import { CheckYourself, VerifyForms } from '@/features/receipts/checking/components/verify-forms'
import { ReceiptRing } from '@/features/receipts/components/receipt-parts'
import { findPublicReceipt } from '@/features/receipts/queries'
import { verifySearchSchema } from '@/features/receipts/receipt-schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('receipts'))('verify.title') }
}

export default pageOf(async function VerifyPage({ searchParams }: PageProps<'/verifiera'>) {
  const { kod, fil } = verifySearchSchema.parse(await searchParams)
  const [actor, t] = await Promise.all([currentActor(), getTranslations('receipts.verify')])
  const code = kod?.trim()
  const answer = code ? await findPublicReceipt(actor, code) : null
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      sign={answer?.file && <ReceiptRing receipt={answer.file.receipt} />}
    >
      {kod?.trim() === '' && (
        <Notice tone="warning" role="alert" title={t('answer.empty')}>
          <p>{t('answer.emptyText')}</p>
        </Notice>
      )}
      {code && <VerifyAnswer answer={answer} isFileMatched={fil === 'stammer'} />}
      {kod === undefined && fil && fil !== 'stammer' && <FileVerdictNotice verdict={fil} />}
      <VerifyForms code={kod ?? ''} />
      <CheckYourself receipt={answer?.file?.receipt} />
    </Page>
  )
})
