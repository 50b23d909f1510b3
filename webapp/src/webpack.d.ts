/** Free variables that webpack fills in. */

/** Where chunks are fetched from; what is assigned at the top of the entry counts. */
declare let __webpack_public_path__: string;
