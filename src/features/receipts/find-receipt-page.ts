import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/auth/actor'
import type { SignFacts } from '@/features/catalogue/signs/sign-facts'
import { isOrderId } from '@/features/orders/schema'
import { getOrderReceipt, type OrderReceipt } from '@/features/receipts/queries'
import type { ReceiptFile } from '@/features/receipts/receipt-schema'
import type { ReceiptCopy } from '@/lib/paths'

type Params = Promise<{ id: string }>

// A page and its title ask for the same receipt in one request.
const getReceiptOnce = cache(getOrderReceipt)

/** The receipt that an address names. Null where there is none, or none that the actor may see. */
export async function findReceipt(actor: Actor, params: Params): Promise<OrderReceipt | null> {
  const { id } = await params
  return isOrderId(id) ? getReceiptOnce(actor, id) : null
}

export type ReceiptCopyFile = {
  file: ReceiptFile
  copy: ReceiptCopy
  diaryNumber: string
  /** Of the service, as the order knows it. */
  sign: SignFacts
}

/** The same as a file to hand out: with names, or as the registry's copy. A broken one is not handed out. */
export async function findReceiptCopy(
  actor: Actor,
  params: Params,
  copy: ReceiptCopy,
): Promise<ReceiptCopyFile> {
  const { file, names, diaryNumber, sign } = (await findReceipt(actor, params)) ?? notFound()
  if (!file) notFound()
  return { file: copy === 'own' ? { ...file, names } : file, copy, diaryNumber, sign }
}

export function copyOf(request: Request): ReceiptCopy {
  return new URL(request.url).searchParams.get('kopia') === 'register' ? 'registry' : 'own'
}
