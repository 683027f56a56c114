export const organisationTypes = ['agency', 'university', 'county_board', 'public_enterprise'] as const
export type OrganisationType = (typeof organisationTypes)[number]
