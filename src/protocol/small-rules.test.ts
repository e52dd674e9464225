import { describe, expect, test } from 'vitest';
import { nearMiss } from './near-miss.ts';
import { redactUrl } from './redact-url.ts';
import { isRetriableStatus, retryDelay } from './retry.ts';
import { sniffBody } from './sniff-body.ts';

describe('retry', () => {
  test('what is retriable is retried once after one second', () => {
    expect(retryDelay(1, true)).toBe(1000);
    expect(retryDelay(2, true)).toBeNull();
  });
  test('what is not retriable is never retried', () => {
    expect(retryDelay(1, false)).toBeNull();
  });
  test('of the statuses, 5xx and 429 are retriable', () => {
    expect([500, 503, 599, 429].every(isRetriableStatus)).toBe(true);
    expect([200, 204, 301, 400, 404, 428, 499, 600, 999].some(isRetriableStatus)).toBe(false);
  });
});

describe('a near miss', () => {
  test.each([
    ['plan-details', 'plan_details'],
    ['plan-details', 'planDetails'],
    ['usage', 'Usage'],
    ['subscription-status', 'subscripton-status'],
  ])('%s was probably meant by %s', (wanted, came) => {
    expect(nearMiss(wanted, ['other', came])).toBe(came);
  });
  test('what is far away is none', () => {
    expect(nearMiss('usage', ['invoice', 'plan'])).toBeNull();
    expect(nearMiss('abc', ['abd'])).toBeNull();
  });
});

describe('a remembered URL', () => {
  test.each([
    ['https://a.co/x?token=1&cardKey=2', 'https://a.co/x?token=&cardKey=2'],
    ['https://a.co/x?Access_Token=1', 'https://a.co/x?Access_Token='],
    ['https://a.co/x?client%5Fsecret=1', 'https://a.co/x?client%5Fsecret='],
    ['https://a.co/x?X-Signature=1&sig=2', 'https://a.co/x?X-Signature=&sig='],
    ['https://a.co/x?password=1&auth=2&AUTHORIZATION=3', 'https://a.co/x?password=&auth=&AUTHORIZATION='],
    ['https://user:pw@a.co/x', 'https://a.co/x'],
    ['https://a.co/x#access_token=1', 'https://a.co/x'],
    ['not a url yet?secret=1', 'not a url yet?secret='],
  ])('%s is kept as %s', (given, kept) => {
    expect(redactUrl(given)).toBe(kept);
  });
  test('a URL without secrets is kept as it is', () => {
    expect(redactUrl('https://a.co/x@y?page=1&sort=asc')).toBe('https://a.co/x@y?page=1&sort=asc');
  });
});

describe('a body that is not JSON', () => {
  test.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['<!DOCTYPE html><html>', 'html'],
    ['<!-- x --><html lang="en">', 'html'],
    ['<?xml version="1.0"?><a/>', 'xml'],
    ['{"cards":[]}{"cards":[]}', 'two-documents'],
    ['{"cards":[]}\n{"cards":[]}', 'two-documents'],
    [String.raw`{"text":"\"}"}{"text":"\\"}`, 'two-documents'],
    ['{"cards":[{"key":"a}', 'cut-short'],
    ["{'cards':[]}", 'javascript'],
    ['{"cards":[],}', 'javascript'],
    ['a=1&b=2', 'form'],
    ['Internal server error', 'text'],
  ] as const)('%s looks like %s', (body, look) => {
    expect(sniffBody(body)).toBe(look);
  });
});
