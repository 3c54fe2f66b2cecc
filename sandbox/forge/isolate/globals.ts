/** Web and Node globals that are the host's own classes. The binary ones too, so that a Buffer is a Uint8Array inside as well. */
export const hostGlobals = {
  AbortController, AbortSignal, ArrayBuffer, Blob, Buffer, DOMException, Event, EventTarget, FormData, Headers, ReadableStream,
  Request, Response, TextDecoder, TextEncoder, TransformStream, Uint8Array, URL, URLSearchParams, WritableStream, atob, btoa,
  structuredClone,
};
