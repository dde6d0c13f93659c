/** Attributes of a box that may scroll: the keyboard reaches it, and a screen reader names it. */
export const scrollable = (name: string) => ({ tabindex: 0, role: 'group', 'aria-label': name });
