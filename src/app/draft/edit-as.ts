/** What the tabs *JSON* and *Design* are tied to by their ids. */
export const EDIT_AS = 'edit-as';
