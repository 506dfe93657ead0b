import { describe, expect, it } from 'vitest';
import { guardRequest, type IncomingRequest } from '../../../src/preview/server/guard-request.js';

const door = { port: 4242, key: 'the-right-key' };
const ask = (changed: Partial<IncomingRequest>, at = door) =>
  guardRequest(
    {
      method: 'GET',
      url: '/the-right-key/api/state?have=x',
      host: '127.0.0.1:4242',
      origin: undefined,
      site: undefined,
      contentType: undefined,
      ...changed,
    },
    at,
  );

describe('who is let in to the preview', () => {
  it('is whoever asks at its own address with the key', () => {
    const admitted = ask({});
    expect(admitted).toMatchObject({ ok: true, path: '/api/state' });
    expect(admitted.ok && admitted.query.get('have')).toBe('x');
    expect(ask({ site: 'none' }).ok).toBe(true);
    expect(ask({ site: 'same-origin', origin: 'http://127.0.0.1:4242' }).ok).toBe(true);
    // Browsers leave the usual port out.
    const usual = { port: 80, key: door.key };
    expect(ask({ host: '127.0.0.1', origin: 'http://127.0.0.1' }, usual).ok).toBe(true);
    expect(ask({ host: '127.0.0.1' }).ok).toBe(false);
  });

  it.each(['evil.example:4242', 'localhost:4242', '127.0.0.1', '127.0.0.1:4243', undefined])(
    'is nobody who calls this machine %s',
    (host) => expect(ask({ host })).toMatchObject({ ok: false, status: 403 }),
  );

  it.each(['https://evil.example', 'null', 'http://localhost:4242', 'http://127.0.0.1:80'])(
    'is no page of the origin %s',
    (origin) => expect(ask({ origin })).toMatchObject({ ok: false, status: 403 }),
  );

  it.each(['cross-site', 'same-site', 'anything'])('is no page that a browser calls %s', (site) =>
    expect(ask({ site })).toMatchObject({ ok: false, status: 403 }),
  );

  it.each([
    '/',
    '/api/state',
    '/the-right-ke/api/state',
    '/the-right-keyy/',
    '/THE-RIGHT-KEY/',
    '//the-right-key/',
    '/?the-right-key',
    'http://127.0.0.1:4242/the-right-key/',
    '',
  ])('is nobody with the address %s', (url) =>
    expect(ask({ url })).toMatchObject({ ok: false, status: 403 }),
  );

  it.each(['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH', ''])('is no %s', (method) =>
    expect(ask({ method })).toMatchObject({ ok: false, status: 405 }),
  );

  it.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is no form of another page, of type %s',
    (contentType) => expect(ask({ method: 'POST', contentType })).toMatchObject({ ok: false, status: 415 }),
  );

  it('says nothing of the key in what it refuses with', () => {
    const refused = ask({ url: '/wrong/' });
    expect(refused.ok || refused.reason).not.toContain(door.key);
  });
});
