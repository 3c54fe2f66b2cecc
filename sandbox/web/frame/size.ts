/** Tells how high the app's document is, at first and whenever that changes. */
export function watchHeight(document: Document, tell: (height: number) => void): void {
  let told = -1;
  const look = (): void => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell(height);
  };
  const observer = new ResizeObserver(look);
  observer.observe(document.documentElement);
}
