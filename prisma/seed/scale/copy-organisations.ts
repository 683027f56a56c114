import { fictionalOrganisationNumber } from '../organisations/organisation-number'
import { idIn, nameIn, type Region, type Row } from './region'

/** More than the told organisations, so that no region takes another's numbers. */
const NUMBERS_OF_A_REGION = 247

export function organisationsIn(region: Region, told: Row[]): Row[] {
  if (told.length > NUMBERS_OF_A_REGION) throw new Error('A region has numbers for 247 organisations')
  return told.map((row, index) => ({
    ...row,
    id: idIn(region, String(row.id)),
    name: nameIn(region, String(row.name)),
    nameEn: `${row.nameEn}, Region ${region.number}`,
    organisationNumber: fictionalOrganisationNumber((region.number - 1) * NUMBERS_OF_A_REGION + index),
    mergedIntoId: row.mergedIntoId && idIn(region, String(row.mergedIntoId)),
  }))
}

/** The names that a region's versions hold, by organisation. */
export function signedNamesOf(
  organisations: Row[],
): Map<string, { name: string; organisationNumber: string }> {
  return new Map(
    organisations.map(({ id, name, organisationNumber }) => [
      String(id),
      { name: String(name), organisationNumber: String(organisationNumber) },
    ]),
  )
}
