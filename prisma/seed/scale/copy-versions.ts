import { canonicalJson, sha256 } from '@/lib/hashing'
import { signedNamesOf } from './copy-organisations'
import { idIn, type Region, type Row } from './region'

/** The versions of a region's orders, and the new hash of each text by the told one. */
export function versionsIn(
  region: Region,
  told: Row[],
  organisations: Row[],
): { versions: Row[]; hashes: Map<string, string> } {
  const names = signedNamesOf(organisations)
  const hashes = new Map<string, string>()
  const versions = told.map(row => {
    const organisationId = idIn(region, String(row.organisationId))
    const canonical = canonicalJson({
      ...JSON.parse(String(row.canonical)),
      organisation: names.get(organisationId),
    })
    const hash = sha256(canonical)
    hashes.set(String(row.hash), hash)
    const [id, orderId, sentById] = [row.id, row.orderId, row.sentById].map(one => idIn(region, String(one)))
    return { ...row, id, orderId, sentById, organisationId, canonical, hash }
  })
  return { versions, hashes }
}
