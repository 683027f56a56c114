// Without its own settings it would take the portal's, in a folder above this one.
export default {}
