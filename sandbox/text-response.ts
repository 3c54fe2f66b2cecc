/**
 * A Response whose text is at hand. Node makes a stream for every body and reads the text back from
 * it in a dozen turns; here the stream is made only for those who ask for one. Otherwise it behaves as
 * any Response: a body is read once.
 */
export class TextResponse extends Response {
  private streamed: Response | undefined;
  private taken = false;

  constructor(
    private readonly content: string,
    private readonly init: ResponseInit,
  ) {
    super(null, init);
  }

  override async text(): Promise<string> {
    if (this.streamed || this.taken) return this.asStream().text();
    this.taken = true;
    return this.content;
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  override get body(): Response['body'] {
    return this.asStream().body;
  }

  override get bodyUsed(): boolean {
    return this.taken || (this.streamed?.bodyUsed ?? false);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.asStream().arrayBuffer();
  }

  override blob(): Promise<Blob> {
    return this.asStream().blob();
  }

  override formData(): Promise<FormData> {
    return this.asStream().formData();
  }

  override clone(): Response {
    return this.streamed || this.taken ? this.asStream().clone() : new TextResponse(this.content, this.init);
  }

  /** Once made it is the only body; a text that was read before leaves it used up. */
  private asStream(): Response {
    if (this.streamed) return this.streamed;
    const { status, statusText, headers } = this;
    this.streamed = new Response(this.content, { status, statusText, headers });
    if (this.taken) void this.streamed.body?.cancel();
    return this.streamed;
  }
}
