import {
  type Channel,
  type ChannelOptions,
  openChannel,
  type Port,
} from '../../../../sandbox/web/client/host/rpc/channel';

/** Two ends; what is sent arrives in order, as copies, in a later turn. */
function pair(): [Port, Port] {
  const end = (): Port => ({ onmessage: null, postMessage: () => undefined, close: () => undefined });
  const [left, right] = [end(), end()];
  const connect = (from: Port, to: Port): void => {
    from.postMessage = (message) => {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => to.onmessage?.({ data: copy } as MessageEvent));
    };
  };
  connect(left, right);
  connect(right, left);
  return [left, right];
}

function connected(page: ChannelOptions['answer'], app: Partial<ChannelOptions> = {}): Channel {
  const [left, right] = pair();
  openChannel(right, { answer: page });
  return openChannel(left, { answer: () => undefined, ...app });
}

describe('the channel between an app’s frame and the page', () => {
  it('carries a question there and its answer back', async () => {
    const app = connected((what, data) => ({ what, data }));
    expect(await app.ask('invoke', { key: 'echo' })).toEqual({ what: 'invoke', data: { key: 'echo' } });
  });

  it('throws at the asker what the answerer throws', async () => {
    const app = connected(() => {
      throw new TypeError('no such command');
    });
    await expect(app.ask('dance')).rejects.toMatchObject({ name: 'TypeError', message: 'no such command' });
  });

  it('lets functions be called where they were made, however deep in the data they stand', async () => {
    const heard: unknown[] = [];
    const app = connected(async (_what, data) => {
      const { actions } = data as { actions: { onClick: (text: string) => Promise<unknown> }[] };
      return actions[0]?.onClick('from the page');
    });
    const answer = await app.ask('showFlag', { actions: [{ onClick: (text: string) => heard.push(text) }] });
    expect(heard).toEqual(['from the page']);
    expect(answer).toBe(1);
  });

  it('carries functions in answers, too', async () => {
    const left: string[] = [];
    const app = connected(() => ({ unsubscribe: () => void left.push('unsubscribed') }));
    const { unsubscribe } = (await app.ask('on')) as { unsubscribe: () => Promise<void> };
    await unsubscribe();
    expect(left).toEqual(['unsubscribed']);
  });

  it('keeps the order of calls, so that a later one finds what an earlier one has changed', async () => {
    let typed = '';
    const app = connected(async (_what, data) => {
      const { change, enter } = data as { change: (text: string) => unknown; enter: () => Promise<unknown> };
      change('abc');
      return enter();
    }, {});
    const seen = await app.ask('draw', { change: (text: string) => (typed = text), enter: () => typed });
    expect(seen).toBe('abc');
  });

  it('reports a handler’s failure where the handler lives', async () => {
    const reported: unknown[] = [];
    const app = connected(
      (_what, data) => (data as { onClick: () => Promise<unknown> }).onClick().catch(() => 'failed'),
      {
        threw: (error) => reported.push(error),
      },
    );
    const broken = (): never => {
      throw new Error('handler broke');
    };
    expect(await app.ask('draw', { onClick: broken })).toBe('failed');
    expect(reported).toEqual([new Error('handler broke')]);
  });

  it('refuses to send what cannot be sent, instead of waiting for ever', async () => {
    const app = connected(() => undefined);
    await expect(app.ask('invoke', { what: Symbol('no') })).rejects.toThrow(/could not be cloned/);
  });

  it('fails what is still waiting when the frame goes', async () => {
    const app = connected(() => new Promise(() => undefined));
    const waiting = app.ask('invoke');
    app.close();
    await expect(waiting).rejects.toThrow('The frame is gone.');
  });
});
