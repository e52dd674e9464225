/** The id prefix that ties the tabs *JSON* and *Design* to their panels. */
export const EDIT_AS = 'edit-as';
