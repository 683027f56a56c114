import type { StepName } from '@/features/settings/starting/rules'
import { paths } from '@/lib/paths'
import { withPlace } from '@/lib/place'

/** The page on which each step is taken. */
export const placeOf: Record<StepName, string> = {
  contact: withPlace(paths.adminSettings, 'kontakt'),
  admins: paths.adminAccounts,
  notices: paths.adminNoticeAddresses,
  retention: withPlace(paths.adminSettings, 'sparas'),
  log: withPlace(paths.adminSettings, 'logg'),
  register: paths.adminOrganisations,
  catalogue: paths.adminServices,
  deliverers: paths.adminNewAccount,
  parties: paths.adminOrganisations,
}
