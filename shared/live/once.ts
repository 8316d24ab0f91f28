/** Builds at the first call and keeps what was built; a build that throws is tried again by the next call. */
export const once = <T>(build: () => T): (() => T) => {
  let kept: { value: T } | undefined;
  return () => {
    kept ??= { value: build() };
    return kept.value;
  };
};
