/** The version of this package, held equal to the manifest's by a test: the manifest itself need not be in the bundles. */
export const version = '0.1.0';
