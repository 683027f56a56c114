/** Invented name, English name, sector (1 to 10, after COFOG). */
export type AgencyName = readonly [string, string, number]
