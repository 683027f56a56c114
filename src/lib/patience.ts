/** Working days after which a party that has not answered has had its time. */
export const PATIENCE = 3
