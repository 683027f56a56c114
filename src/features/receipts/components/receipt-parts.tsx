import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import { Ring } from '@/components/ui/ring'
import { Tag } from '@/components/ui/tag'
import { receiptRing } from '@/features/receipts/pdf/receipt-ring'
import {
  contentLines,
  factLines,
  type Line,
  partyText,
  proofLines,
  type Words,
} from '@/features/receipts/pdf/receipt-texts'
import type { ReceiptDocument, ReceiptName } from '@/features/receipts/receipt-schema'
import { WRITTEN_IN } from '@/lib/written'

export type ReceiptParts = { receipt: ReceiptDocument }

export function useReceiptWords(): Words {
  return { t: useTranslations('receipts'), orders: useTranslations('orders'), locale: useLocale() }
}

/** The closed ring. The words beside it say the same. */
export function ReceiptRing({ receipt, size = 160 }: ReceiptParts & { size?: number }) {
  const { t, orders } = useReceiptWords()
  const segments = receiptRing(receipt, party => orders(`partyTitle.${party}`))
  const signed = segments.filter(segment => segment.state === 'signed').length
  return <Ring segments={segments} size={size} label={t('ring', { signed })} />
}

/** Each party and its signature; with names only where the reader may know them. */
export function ReceiptPartyList({ receipt, names = [] }: ReceiptParts & { names?: ReceiptName[] }) {
  const words = useReceiptWords()
  return (
    <Section title={words.t('parties')}>
      <ul className="rows close-rows spread-rows">
        {receipt.parties.map(party => {
          const { title, body, signedBy, how, isSigned } = partyText(words, party, names)
          return (
            <li key={party.party}>
              <div className="min-w-0">
                <p className="font-semibold">{title}</p>
                {body && (
                  <p lang={WRITTEN_IN} className="row-note">
                    {body}
                  </p>
                )}
                {[...signedBy, ...how].map(line => (
                  <p key={line} className="max-w-measure text-sm">
                    {line}
                  </p>
                ))}
              </div>
              {isSigned && <Tag tone="success">{words.orders('mark.signed')}</Tag>}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

type Facts = ReceiptParts & { diaryNumber?: string; children?: ReactNode }

export function ReceiptFacts({ receipt, diaryNumber, children }: Facts) {
  const words = useReceiptWords()
  return (
    <Section title={words.t('facts')}>
      <Lines lines={factLines(words, receipt, { diaryNumber })} />
      {children}
    </Section>
  )
}

/** The marks that a program checks, which most readers pass over. */
export function ReceiptProof({ receipt }: ReceiptParts) {
  return <Lines lines={proofLines(useReceiptWords(), receipt)} />
}

/** The signed text, as a document. */
export function ReceiptContent({ receipt }: ReceiptParts) {
  const words = useReceiptWords()
  const { texts, lines } = contentLines(words, receipt)
  return (
    <Section title={words.t('content')} lead={words.t('contentLead')}>
      <div className="space-y-8">
        {texts.map(({ term, text }) => (
          <section key={term}>
            <h3 className="mb-1 text-lg">{term}</h3>
            <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line wrap-anywhere">
              {text}
            </p>
          </section>
        ))}
        <Lines lines={lines} />
      </div>
    </Section>
  )
}

function Lines({ lines }: { lines: Line[] }) {
  const items = lines.map(({ term, text, isAsSigned }) => ({
    term,
    description: (
      <span lang={isAsSigned ? WRITTEN_IN : undefined} className="whitespace-pre-line wrap-anywhere">
        {text}
      </span>
    ),
  }))
  return <DescriptionList items={items} />
}
