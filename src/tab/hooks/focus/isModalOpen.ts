/**
 * Whether a dialog or drawer lies over the page. If the focus went behind it, it would be hidden from screen readers, and the page
 * would be read instead.
 */
export const isModalOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null
