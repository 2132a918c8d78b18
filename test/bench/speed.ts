/** placeholder replaced below */
export function speed(_: { corpus: string | undefined }): void {}
