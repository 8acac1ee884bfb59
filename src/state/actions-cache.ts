/** Apart from the other stores, so that only the door that has this cache bundles its client. */
export { ActionsStore } from './cache/actions-store.js';
