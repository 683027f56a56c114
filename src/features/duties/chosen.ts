/** The form that the boxes of the list's rows belong to. It stands alone, as the browser needs no more. */
export const CHOSEN = 'valda'
