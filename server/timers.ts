/** Timers as the protocol library wants them: what is started can be called off. */

interface Started {
  dispose(): void;
}

type Start = (callback: (...args: unknown[]) => void, ms: number, ...args: unknown[]) => Started;

/** Those that Node and a Web Worker have in common. */
export const timers: { readonly setTimeout: Start; readonly setInterval: Start } = {
  setTimeout: (callback, ms, ...args) => {
    const handle = setTimeout(callback, ms, ...args);
    return { dispose: () => clearTimeout(handle) };
  },
  setInterval: (callback, ms, ...args) => {
    const handle = setInterval(callback, ms, ...args);
    return { dispose: () => clearInterval(handle) };
  }
};
