import { agenciesOfEconomy } from './agencies-of-economy'
import { agenciesOfState } from './agencies-of-state'
import { agenciesOfWelfare } from './agencies-of-welfare'
import type { AgencyName } from './agency-name'

/** The few large agencies hold most of the employees; the last one is where the demo people work. */
export const sizedAgencies: readonly (readonly [...AgencyName, headcount: number])[] = [
  ['Ordningsmyndigheten', 'Public Order Authority', 3, 34_800],
  ['Landvärnet', 'Land Defence', 2, 24_600],
  ['Trygghetskassan', 'Social Security Office', 10, 13_900],
  ['Anstaltsverket', 'Prisons Agency', 3, 12_400],
  ['Uppbördsverket', 'Revenue Agency', 1, 10_600],
  ['Arbetslivsverket', 'Employment Agency', 4, 9_700],
  ['Trafikledsverket', 'Roads and Rail Agency', 4, 8_300],
  ['Myndigheten för nya invånare', 'Agency for New Residents', 10, 6_600],
  ['Ungdomsvårdsverket', 'Youth Care Agency', 10, 4_900],
  ['Rättegångsverket', 'Courts Administration Agency', 3, 4_600],
  ['Tomtverket', 'Land Parcels Agency', 6, 4_300],
  ['Vattenledsverket', 'Waterways Agency', 4, 640],
]

export const otherAgencies: readonly AgencyName[] = [
  ...agenciesOfState,
  ...agenciesOfEconomy,
  ...agenciesOfWelfare,
]

export const publicEnterprises: readonly (readonly [string, string, number])[] = [
  ['Affärsverket Kraftleden', 'Kraftleden Public Enterprise', 940],
  ['Affärsverket Lotsleden', 'Lotsleden Public Enterprise', 1480],
  ['Affärsverket Flygrummet', 'Flygrummet Public Enterprise', 1060],
]
