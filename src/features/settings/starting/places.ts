import type { StepName } from '@/features/settings/starting/rules'
import { paths } from '@/lib/paths'

/** The page on which each step is taken. */
export const placeOf: Record<StepName, string> = {
  contact: `${paths.adminSettings}#kontakt`,
  admins: paths.adminAccounts,
  notices: paths.adminNoticeAddresses,
  retention: `${paths.adminSettings}#sparas`,
  log: `${paths.adminSettings}#logg`,
  register: paths.adminOrganisations,
  catalogue: paths.adminServices,
  deliverers: paths.adminNewAccount,
  parties: paths.adminOrganisations,
}
