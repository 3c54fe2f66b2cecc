/** A file as it reaches an app: its bytes as base64 (`SerializedFile` in Forge's types). */
export interface SerializedFile {
  data: string;
  name: string;
  size: number;
  type: string;
}

export async function readFile(file: File): Promise<SerializedFile> {
  const { name, size, type } = file;
  return { data: base64(new Uint8Array(await file.arrayBuffer())), name, size, type };
}

/** In pieces, as a function takes only so many arguments. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** Saves what an app handed over for download; an app that saves it by other means hands over nothing. */
export function keep(given: unknown, name: string): void {
  if (!(given instanceof Blob)) return;
  const address = URL.createObjectURL(given);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes, as people read it. */
export function sizeOf(bytes: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const format = { style: 'unit', unit: UNITS[step], unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, format).format(bytes / 1000 ** step);
}
