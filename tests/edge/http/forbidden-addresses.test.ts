import { describe, expect, it } from 'vitest';
import { createPrivateHosts } from '../../../src/edge/http/private-hosts.ts';
import { aSite } from '../../support/site.ts';
import { aWeb } from './a-web.ts';

const PAGE = { body: '<p>The ferry sailed.' };

describe('addresses that are not asked', () => {
  it.each([
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '127.1',
    '0177.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '168.63.129.16',
    '[::ffff:168.63.129.16]',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '[::]',
    '[::1]',
    '[::127.0.0.1]',
    '[::7f00:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:0:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[fe80::1]',
    '[fd00:ec2::254]',
    '[ff02::1]',
    'localhost',
    'LOCALHOST',
    '127.0.0.1.',
    '①②⑦.0.0.1',
  ])('hold no public host: %s', async (host) => {
    const failure = { code: 'forbidden-address' };
    await expect(aWeb().page(`http://${host}/`)).rejects.toMatchObject(failure);
    await expect(aWeb().page(`https://${host}/`)).rejects.toMatchObject(failure);
  });

  it.each([
    ['127.0.0.1'],
    ['10.0.0.1', 'fd00::1'],
    ['::ffff:127.0.0.1'],
    ['64:ff9b::7f00:1'],
    ['fe80::1%eth0'],
  ])('hold a name that leads to %s', async (...addresses) => {
    const web = aWeb({ names: { 'harbour.example': addresses } });
    await expect(web.page('http://harbour.example/')).rejects.toMatchObject({
      code: 'forbidden-address',
      message: expect.stringContaining('harbour.example is not on the public internet'),
    });
  });

  it.each([
    ['file:///etc/hosts', 'unsupported'],
    ['ftp://harbour.example/a', 'unsupported'],
    ['data:text/html,<p>hello', 'unsupported'],
    ['javascript:alert(1)', 'unsupported'],
    ['//harbour.example', 'malformed'],
    ['http://', 'malformed'],
    ['https://mara:secret@harbour.example/', 'forbidden-address'],
    ['https://mara@harbour.example/', 'forbidden-address'],
    ['https://harbour.example:22/', 'forbidden-address'],
    ['https://harbour.example:80/', 'forbidden-address'],
  ])('are of another kind: %s', async (address, code) => {
    await expect(aWeb({ names: {} }).page(address)).rejects.toMatchObject({ code });
  });

  it('are too long', async () => {
    const asked = aWeb({ names: {} }).page(`https://harbour.example/${'a'.repeat(2000)}`);
    await expect(asked).rejects.toMatchObject({ code: 'malformed' });
  });

  it('show no password in what is said of them', async () => {
    const asked = aWeb().page('https://mara:secret@harbour.example/');
    await expect(asked).rejects.toThrow(/^(?!.*secret)/);
  });

  it('are asked on a host of the desk’s own, by its port alone', async () => {
    const [own, other] = [await aSite({ '/': PAGE }), await aSite({ '/': PAGE })];
    const web = aWeb({ sites: [own] });
    expect(await web.page(own.at('/'))).toMatchObject({ status: 'found' });
    await expect(web.page(other.at('/'))).rejects.toMatchObject({ code: 'forbidden-address' });
    expect(other.asked).toEqual([]);
  });

  it.each([
    ['[::1]', '[::1]:8080'],
    ['[0:0::1]:8080', '[::1]:8080'],
    ['127.1:80', '127.0.0.1'],
    ['WIKI.desk.example', 'wiki.desk.example:9'],
  ])('are the desk’s own by the entry %s: %s', (entry, host) => {
    expect(createPrivateHosts([entry])(new URL(`http://${host}/`))).toBe(true);
    expect(createPrivateHosts([entry])(new URL('http://[::2]:8080/'))).toBe(false);
    expect(createPrivateHosts([entry])(new URL('https://127.0.0.1/'))).toBe(false);
  });

  it('are the desk’s own without the brackets too, as connections have them', () => {
    const isPrivateHost = createPrivateHosts(['[::1]:8080']);
    expect(isPrivateHost({ protocol: 'http:', hostname: '::1', port: '8080' })).toBe(true);
    expect(isPrivateHost({ protocol: 'http:', hostname: '::1', port: '' })).toBe(false);
  });

  it('are asked by a name of the desk’s own, whatever it leads to', async () => {
    const site = await aSite({ '/': PAGE });
    const host = site.host.replace('127.0.0.1', 'wiki.desk.example');
    const names = { 'wiki.desk.example': ['127.0.0.1'] };
    const web = aWeb({ sites: [{ ...site, host }], names });
    expect(await web.page(`http://${host}/`)).toMatchObject({ status: 'found' });
  });

  it('are not read where something on the public web names them', async () => {
    const own = await aSite({ '/': PAGE });
    const web = aWeb({ sites: [own] });
    const get = (namedBy: string) => web.get({ address: own.at('/'), namedBy, wants: 'page' });
    await expect(get('https://feeds.example/a.xml')).rejects.toMatchObject({
      code: 'forbidden-address',
    });
    expect(own.asked).toEqual([]);
    expect(await get(own.at('/feed.xml'))).toMatchObject({ status: 'found' });
    expect(await get('feeds/harbour.xml')).toMatchObject({ status: 'found' });
  });
});
