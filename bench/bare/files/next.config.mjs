// Its packages are the portal's own, found in a folder above this one.
export default { turbopack: { root: process.env.BARE_ROOT } }
