import { fromHere } from '../../../sandbox/control/loopback';

const own = { peer: '127.0.0.1', host: 'localhost:8086', origin: undefined };

describe('without a sign-in, only this machine may use the control interface', () => {
  test.each([
    ['another machine', { peer: '192.168.1.20' }],
    ['a foreign name that resolves here', { host: 'evil.example:8086' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page of another program here', { origin: 'http://localhost:3000' }],
    ['a page without an origin', { origin: 'null' }],
    ['a request without a name', { host: undefined }],
  ])('%s is refused', (_, differing) => {
    expect(fromHere({ ...own, ...differing })).toBe(false);
  });

  test.each([
    ['a program', {}],
    ['a program by address', { host: '127.0.0.1:8086' }],
    ['a program over IPv6', { peer: '::1', host: '[::1]:8086' }],
    ['one of its own pages', { origin: 'http://localhost:8086' }],
  ])('%s may', (_, differing) => {
    expect(fromHere({ ...own, ...differing })).toBe(true);
  });
});
