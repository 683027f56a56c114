import type { FileFault, ReceiptDocument, SealedParty } from '@/features/receipts/receipt-schema'
import { instantText } from '@/lib/time-text'

export type Verdict = 'holds' | 'refused' | 'unreadable' | 'unsettled'

type Texts = {
  usage: string
  missing: string
  noKeys: (path: string) => string
  unsettled: (id: string) => string
  signed: (id: string) => string
  content: (hash: string) => string
  about: (receipt: ReceiptDocument) => string
  party: (party: SealedParty) => string
  state: string
  limits: string
  verdict: Record<Verdict, string>
  fault: Record<FileFault, string>
}

const WHERE = '/.well-known/jwks.json'

/** The words of `npm run verify`. */
export const verifyTexts: Record<'sv' | 'en', Texts> = {
  sv: {
    usage: 'Så här: npm run verify -- kvitto.json … [--key nycklar.json] [--lang sv|en]',
    missing: 'Filen finns inte, eller går inte att öppna.',
    noKeys: path => `Filen ${path} innehåller inga publika nycklar. Hämta dem från ${WHERE}.`,
    unsettled: id =>
      `Kvittot säger sig vara signerat med nyckeln ${id}. Vem som helst kan skriva det. Hämta portalens publika nycklar från ${WHERE} och kör igen med --key.`,
    signed: id => `Portalens signatur stämmer, med den publicerade nyckeln ${id}.`,
    content: hash => `Texten stämmer med sin hash ${hash}.`,
    about: ({ order, version }) => `Avrop ${order.number}, version ${version.number}.`,
    party: ({ party, bodyName, signature }) =>
      signature
        ? `  ${party} (${bodyName}): signerat ${instantText('sv', signature.signedAt)}, ${signature.assurance}${signature.mandate.isStandIn ? ', av en ersättare' : ''}`
        : `  ${party}: ingen signatur`,
    state: 'Hur det har gått för avropet sedan dess är okänt utan nät. Se /verifiera med koden',
    limits: 'Kvittot visar inte vem som satt vid tangenterna och ersätter inte förhandling eller samverkan.',
    verdict: {
      holds: 'KVITTOT ÄR ÄKTA',
      refused: 'KVITTOT STÄMMER INTE',
      unreadable: 'FILEN GÅR INTE ATT LÄSA',
      unsettled: 'KVITTOT GÅR INTE ATT AVGÖRA HÄR',
    },
    fault: {
      unreadable: 'Den är skadad, för stor eller sparad av ett annat program. Det säger inget om kvittot.',
      pdf: 'Det är en PDF. Kvittots PDF är en utskrift: ta JSON-filen, eller skriv in verifieringskoden på /verifiera.',
      not_a_receipt: 'Filen är inget kvitto härifrån.',
      rewritten: 'Filen är omskriven: något i den står två gånger. Lita inte på den.',
      content_changed: 'Texten är ändrad: den är inte den som parterna signerade. Lita inte på kvittot.',
      unknown_key: 'Kvittot är signerat med en nyckel som inte finns bland de publicerade. Lita inte på det.',
      signature_wrong: 'Signaturen stämmer inte med kvittot. Lita inte på det.',
      names_wrong: 'Kvittot är äkta, men namnen i filen är inte de som hörde till det. Lita inte på namnen.',
    },
  },
  en: {
    usage: 'Usage: npm run verify -- receipt.json … [--key keys.json] [--lang sv|en]',
    missing: 'The file does not exist, or cannot be opened.',
    noKeys: path => `The file ${path} holds no public keys. Get them from ${WHERE}.`,
    unsettled: id =>
      `The receipt says that it is signed by the key ${id}. Anyone can write that. Get the portal's public keys from ${WHERE} and run again with --key.`,
    signed: id => `The portal's signature holds, by the published key ${id}.`,
    content: hash => `The text agrees with its hash ${hash}.`,
    about: ({ order, version }) => `Order ${order.number}, version ${version.number}.`,
    party: ({ party, bodyName, signature }) =>
      signature
        ? `  ${party} (${bodyName}): signed ${instantText('en', signature.signedAt)}, ${signature.assurance}${signature.mandate.isStandIn ? ', by a stand-in' : ''}`
        : `  ${party}: no signature`,
    state: 'What has become of the order since is unknown offline. See /verifiera with the code',
    limits:
      'The receipt does not show who was at the keyboard, and replaces no negotiation or co-determination (samverkan).',
    verdict: {
      holds: 'THE RECEIPT IS AUTHENTIC',
      refused: 'THE RECEIPT DOES NOT HOLD',
      unreadable: 'THE FILE CANNOT BE READ',
      unsettled: 'THE RECEIPT CANNOT BE SETTLED HERE',
    },
    fault: {
      unreadable:
        'It is damaged, too large, or was saved by another program. That says nothing about the receipt.',
      pdf: 'It is a PDF. The PDF of a receipt is a printout: take the JSON file, or enter its code at /verifiera.',
      not_a_receipt: 'The file is not a receipt from here.',
      rewritten: 'The file has been rewritten: something stands in it twice. Do not rely on it.',
      content_changed: 'The text has been changed: the parties did not sign it. Do not rely on the receipt.',
      unknown_key: 'The receipt is signed by a key that is not among the published ones. Do not rely on it.',
      signature_wrong: 'The signature does not match the receipt. Do not rely on it.',
      names_wrong: 'The receipt is authentic, but the names did not belong to it. Do not rely on the names.',
    },
  },
}
