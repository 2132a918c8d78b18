// Imports from here, so that a package is looked for among these and not among the product's.
export const load = name => import(name);
