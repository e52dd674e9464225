import { describe, expect, test } from 'vitest';
import { nearMiss } from './near-miss.ts';
import { isRetriableStatus, retryDelay } from './retry.ts';
import { sniffBody } from './sniff-body.ts';

describe('retry', () => {
  test('a retriable failure is retried once, after one second', () => {
    expect(retryDelay(1, true)).toBe(1000);
    expect(retryDelay(2, true)).toBeNull();
  });
  test('any other failure is never retried', () => {
    expect(retryDelay(1, false)).toBeNull();
  });
  test('the retriable statuses are 5xx and 429', () => {
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
  test('is never a key that differs too much', () => {
    expect(nearMiss('usage', ['invoice', 'plan'])).toBeNull();
    expect(nearMiss('abc', ['abd'])).toBeNull();
  });
});

describe('a body that isn’t JSON', () => {
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
