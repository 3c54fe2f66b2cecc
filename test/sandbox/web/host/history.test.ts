import { type AppLocation, createHistory } from '../../../../sandbox/web/frame/history';

const START: AppLocation = { pathname: '/', search: '', hash: '' };

function history() {
  const written: [string, AppLocation][] = [];
  const gone: number[] = [];
  const made = createHistory({ write: (how, to) => written.push([how, to]), go: (steps) => gone.push(steps) }, START);
  return { ...made, written, gone };
}

describe('the history that an app’s page writes', () => {
  it('answers at once, and tells the page', () => {
    const { history: app, written } = history();
    app.push('/second?x=1#top', { from: 'first' });
    const to = { pathname: '/second', search: '?x=1', hash: '#top', state: { from: 'first' } };
    expect(app.location).toEqual(to);
    expect(app.action).toBe('PUSH');
    expect(written).toEqual([['push', to]]);
  });

  it('takes a location in place of a path, with or without the marks of its parts', () => {
    const { history: app } = history();
    app.replace({ pathname: '/a', search: 'x=1', hash: 'h' });
    expect(app.location).toMatchObject({ pathname: '/a', search: '?x=1', hash: '#h' });
    expect(app.action).toBe('REPLACE');
  });

  it('tells its listeners, until they no longer listen', () => {
    const { history: app, moved } = history();
    const heard: string[] = [];
    const unlisten = app.listen(({ pathname }, action) => heard.push(`${action} ${pathname}`));
    app.push('/a');
    moved({ pathname: '/', search: '', hash: '' });
    unlisten();
    app.push('/b');
    expect(heard).toEqual(['PUSH /a', 'POP /']);
  });

  it('leaves going back to the page, which knows where that is', () => {
    const { history: app, gone } = history();
    app.goBack();
    app.go(-2);
    expect(gone).toEqual([-1, -2]);
  });
});
